import type { Dispatch } from "../dispatch";
import type { Rule } from "../rule";
import type { MemorableEvent } from "./place";
import type { Recall } from "./recall";

/** An event and a rule that may remember it. */
export type Memorable = MemorableEvent & { rule: Rule };

/** Each of these events with each rule with memory that wants it. */
export function memorableOf(
  dispatch: Dispatch,
  logType: string,
  events: readonly { action: string | null; eventTime: Date; raw: unknown }[],
): Memorable[] {
  return events.flatMap(({ action, eventTime, raw }) => {
    if (typeof raw !== "object" || raw === null) return [];
    return dispatch(logType, action).flatMap((rule) =>
      rule.memory ? [{ rule, raw, eventTime }] : [],
    );
  });
}

/** Adds an event to what a rule has seen without asking it; an event that the rule fails at teaches it nothing. */
export function teach(recall: Recall, { rule, ...event }: Memorable): void {
  try {
    recall.learn(rule, event);
  } catch {
    // The rule says so when it is asked about an event.
  }
}
