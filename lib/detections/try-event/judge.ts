import type { KnownRule } from "../create-catalogue";
import { createDispatch } from "../dispatch";
import type { Match } from "../evaluate";
import { findMatches } from "../find-matches";
import { isExcepted } from "../exceptions/is-excepted";
import { createRecall, type Recall } from "../memory/recall";
import { type Rule, wantsAction } from "../rule";

export type JudgedEvent = { logType: string; eventTime: Date; action: string | null; raw: object };

/** OTHER_ACTION: an event that the rule never sees; EXCEPTED: an exception passes it over; LEARNING: its memory is not complete, and it says nothing yet. */
export type Judgement =
  | { verdict: "MATCH"; match: Match; at: Date }
  | { verdict: "EXCEPTED"; match: Match | null }
  | { verdict: "ERROR"; message: string }
  | { verdict: "NO_MATCH" | "OTHER_ACTION" | "LEARNING" };

function stillLearns(rule: Rule, event: JudgedEvent, recall: Recall): boolean {
  try {
    return rule.memory !== undefined && recall.past(rule, event) === null;
  } catch {
    // What it throws is said when it is asked.
    return false;
  }
}

/** Makes a judge of one rule: what it says of an event, whether it is on or off, as ingestion would hear it. A rule with memory knows what `recall` knows, and learns the event. */
export function createJudge(known: KnownRule) {
  const { rule } = known;
  const dispatch = createDispatch([rule]);
  return function judge(event: JudgedEvent, recall: Recall = createRecall()): Judgement {
    const { logType, action } = event;
    if (!rule.logTypes.some((id) => id === logType) || !wantsAction(rule, action))
      return { verdict: "OTHER_ACTION" };
    const isLearning = stillLearns(rule, event, recall);
    const [found] = findMatches(dispatch, logType, [{ ...event, key: "" }], recall);
    if (isLearning) return { verdict: "LEARNING" };
    if (!found) return { verdict: "NO_MATCH" };
    const { finding, at } = found;
    const match = finding.kind === "match" ? finding : null;
    if (isExcepted(known, logType, found)) return { verdict: "EXCEPTED", match };
    if (finding.kind === "error") return { verdict: "ERROR", message: finding.message };
    return { verdict: "MATCH", match: finding, at };
  };
}
