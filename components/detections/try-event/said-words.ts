import type { EventDetectionDto, TestedEventDto } from "@/lib/detections/try-event/contract";

type Verdict = TestedEventDto["verdict"];

const verdictWords: Record<Verdict, string> = {
  MATCH: "Matches",
  NO_MATCH: "Does not match",
  OTHER_ACTION: "The rule does not look at events with this action",
  EXCEPTED: "Passed over, as an exception covers it",
  ERROR: "The rule failed",
  LEARNING: "The rule says nothing yet: it is still learning from the stored events",
};

/** What a rule says of an event, in a few words. */
export const verdictInWords = (verdict: Verdict): string => verdictWords[verdict];

const silent: Record<EventDetectionDto["state"], string | null> = {
  ON: null,
  OFF: "the rule is off",
  PACK_OFF: "its pack is off",
  STOPPED: "the rule is stopped",
  BROKEN: "this version of Margay cannot run the rule",
};

type Said = Pick<EventDetectionDto, "verdict" | "state" | "alert">;

/** The same for a stored event, with why nothing comes of a match: "Matches, but the rule is off". */
export function ruleSaidInWords({ verdict, state, alert }: Said): string {
  const said = verdictInWords(verdict);
  if (verdict !== "MATCH") return said;
  const why = silent[state];
  if (why !== null && alert === null) return `${said}, but ${why}`;
  return alert ? said : `${said}; no alert has it`;
}

/** Whether a rule has anything to say of an event: those that look at it and find nothing are one line together. */
export const isWorthALine = ({ verdict, alert }: Said): boolean =>
  alert !== null || !["NO_MATCH", "OTHER_ACTION"].includes(verdict);
