import type { Dispatch } from "./dispatch";
import { evaluate, type Finding } from "./evaluate";

/** An event as it was just stored. */
export type StoredEvent = {
  /** Tells it apart in its source. */
  key: string;
  eventTime: Date;
  action: string | null;
  raw: unknown;
};

export type FoundMatch = { event: StoredEvent; finding: Finding };

/** What the rules say of new events of a log type, oldest event first; never throws. */
export function findMatches(
  dispatch: Dispatch,
  logType: string,
  events: readonly StoredEvent[],
): FoundMatch[] {
  const found: FoundMatch[] = [];
  for (const event of events) {
    if (typeof event.raw !== "object" || event.raw === null) continue;
    for (const rule of dispatch(logType, event.action)) {
      const finding = evaluate(rule, event.raw);
      if (finding) found.push({ event, finding });
    }
  }
  return found.toSorted((a, b) => a.event.eventTime.getTime() - b.event.eventTime.getTime());
}
