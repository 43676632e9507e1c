import type { KnownRule } from "../create-catalogue";
import type { EventDetectionDto } from "./contract";
import type { Judgement } from "./judge";

type Said = Pick<EventDetectionDto, "verdict" | "title" | "severity" | "dedup" | "facts" | "error">;

/** What a rule said of an event, in the severity that its alert would have. */
export function toSaid({ inForce }: KnownRule, judgement: Judgement): Said {
  const { verdict } = judgement;
  const match = "match" in judgement ? judgement.match : null;
  return {
    verdict,
    title: match?.title ?? null,
    severity: match && (inForce.severity ?? match.severity),
    dedup: match?.dedup ?? null,
    facts: match?.facts ?? [],
    error: "message" in judgement ? judgement.message : null,
  };
}
