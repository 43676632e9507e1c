import type { Dispatch } from "./dispatch";
import { evaluate, type Finding, ruleError } from "./evaluate";
import { emptyPast } from "./memory/past";
import { type MemorableEvent, momentOf } from "./memory/place";
import { createRecall, type Recall } from "./memory/recall";
import type { Rule } from "./rule";

/** An event as it was just stored. */
export type StoredEvent = {
  /** Tells it apart in its source. */
  key: string;
  eventTime: Date;
  action: string | null;
  raw: unknown;
};

/** What a rule found, and when what it found happened. */
export type FoundMatch = { event: StoredEvent; finding: Finding; at: Date };

type Readable = { event: StoredEvent; raw: object; eventTime: Date };

/**
 * What the rules say of new events of a log type, oldest event first; never throws. Rules with memory are asked from
 * the oldest event on and learn each event after they were asked about it: `recall` then knows what there was to learn.
 */
export function findMatches(
  dispatch: Dispatch,
  logType: string,
  events: readonly StoredEvent[],
  recall: Recall = createRecall(),
): FoundMatch[] {
  const found: FoundMatch[] = [];
  const remembering = new Map<Rule, Readable[]>();
  for (const event of events) {
    const { raw, eventTime } = event;
    if (typeof raw !== "object" || raw === null) continue;
    const past = emptyPast(eventTime);
    for (const rule of dispatch(logType, event.action)) {
      if (rule.memory) {
        const own = remembering.get(rule);
        if (own) own.push({ event, raw, eventTime });
        else remembering.set(rule, [{ event, raw, eventTime }]);
        continue;
      }
      const finding = evaluate(rule, raw, past);
      if (finding) found.push({ event, finding, at: eventTime });
    }
  }
  for (const [rule, own] of remembering) found.push(...findRemembering(rule, own, recall));
  return found.toSorted((a, b) => a.event.eventTime.getTime() - b.event.eventTime.getTime());
}

function findRemembering(rule: Rule, events: Readable[], recall: Recall): FoundMatch[] {
  return inOrder(rule, events).flatMap(({ event, at }) => {
    const finding = askAndTeach(rule, event, recall);
    return finding ? [{ event: event.event, finding, at }] : [];
  });
}

/** In the order in which the rule takes them to have happened. */
function inOrder(rule: Rule, events: Readable[]): { event: Readable; at: Date }[] {
  const moment = (event: Readable) => {
    try {
      return momentOf(rule, event);
    } catch {
      return event.eventTime;
    }
  };
  return events
    .map((event) => ({ event, at: moment(event) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** What a rule says of an event before it learns it; null, too, while its memory is not complete. */
function askAndTeach(rule: Rule, event: MemorableEvent, recall: Recall): Finding | null {
  try {
    const past = recall.past(rule, event);
    const finding = past && evaluate(rule, event.raw, past);
    recall.learn(rule, event);
    return finding;
  } catch (error) {
    return ruleError(rule, error);
  }
}
