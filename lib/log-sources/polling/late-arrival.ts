import type { ParsedRecord, Reach, TimeRange } from "@/lib/log-types/log-type";

const lies = (time: Date, { from, to }: TimeRange) =>
  (from === null || time >= from) && (to === null || time <= to);

/**
 * Tells which records are late where they are new: Slack should have listed them to an earlier poll, which had
 * read their time to the end. A row that lives on counts by its first sight, for its last one moves.
 */
export function lateArrivals(reach: Reach, unread: TimeRange[]): (record: ParsedRecord) => boolean {
  const { from, to } = reach;
  if (to === null) return () => false;
  return ({ eventTime, session }) => {
    const time = session?.firstSeen ?? eventTime;
    // More may happen in the second in which the log was read.
    if (time >= to || (from !== null && time < from)) return false;
    return !unread.some((range) => lies(time, range));
  };
}
