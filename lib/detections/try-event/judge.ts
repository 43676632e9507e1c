import type { KnownRule } from "../create-catalogue";
import { evaluate, type Match } from "../evaluate";
import { eventSubjects } from "../event-subjects";
import { wantsAction } from "../rule";

type JudgedEvent = { logType: string; eventTime: Date; action: string | null; raw: object };

/** OTHER_ACTION: an event that the rule never sees; EXCEPTED: it matches, and an exception passes it over. */
export type Judgement =
  | { verdict: "MATCH" | "EXCEPTED"; match: Match }
  | { verdict: "ERROR"; message: string }
  | { verdict: "NO_MATCH" | "OTHER_ACTION" };

/** What a rule says of one event, whether it is on or off. */
export function judge({ rule, exceptions }: KnownRule, event: JudgedEvent): Judgement {
  const logType = rule.logTypes.find((id) => id === event.logType);
  if (!logType || !wantsAction(rule, event.action)) return { verdict: "OTHER_ACTION" };
  const found = evaluate(rule, event.raw);
  if (!found) return { verdict: "NO_MATCH" };
  if (found.kind === "error") return { verdict: "ERROR", message: found.message };
  const subjects = eventSubjects(logType, event.raw);
  const excepted = exceptions.some((covers) => covers(subjects, event.eventTime));
  return { verdict: excepted ? "EXCEPTED" : "MATCH", match: found };
}
