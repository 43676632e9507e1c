import type { KeptRecord } from "../log-type";
import { digestOf, unreadableKey } from "../digest";
import { valueAt } from "../record-path";
import { readUnixSeconds } from "../unix-time";

// What a row says of the change itself. Left out: names, which Slack may show as they are today,
// and fields that are unknown, which Slack may add to old rows. Rows that differ in those alone
// stay two rows, because occurrences are counted.
const identity = [
  "change_type",
  "user_id",
  "admin_app_id",
  "service_id",
  "app_id",
  "channel",
  "scope",
  "reason",
  "resolution",
  "rss_feed",
  "rss_feed_change_type",
  "rss_feed_title",
  "rss_feed_url",
];

/** What a row is, without its occurrence: its second and a hash. A number and its text are the same here. */
export function integrationRowId(row: unknown): string {
  const date = readUnixSeconds(valueAt(row, "date"));
  if (date === null) return unreadableKey(row);
  const values = identity.map((field) => {
    const value = valueAt(row, field);
    return typeof value === "number" ? String(value) : (value ?? null);
  });
  return `${date}:${digestOf(values)}`;
}

/** The second that a row id begins with. */
export function secondOf(rowId: string): string {
  return rowId.slice(0, rowId.indexOf(":"));
}

/** How often each row was met in a scan. */
export type Occurrences = ReadonlyMap<string, number>;

/** A key per row: what it is, and the how-manieth of its kind it is in the scan. */
export function occurrenceKeys(rowIds: readonly string[], met: Occurrences): string[] {
  const counts = new Map(met);
  return rowIds.map((rowId) => {
    const occurrence = counts.get(rowId) ?? 0;
    counts.set(rowId, occurrence + 1);
    return `${rowId}:${occurrence}`;
  });
}

export function countOccurrences(rowIds: readonly string[], met: Occurrences): Map<string, number> {
  const counts = new Map(met);
  for (const rowId of rowIds) counts.set(rowId, (counts.get(rowId) ?? 0) + 1);
  return counts;
}

/**
 * The occurrence that a scan gave a row stays with it. Rows that were told apart in another way then, because what
 * they are could not be read, are counted now: the list holds as many of their kind at least, from 0 on.
 */
export function keysAgain(kept: KeptRecord[]): string[] {
  const rowIds = kept.map(({ raw }) => integrationRowId(raw));
  const still = kept.map(({ key }, index) => (key?.startsWith(`${rowIds[index]}:`) ? key : null));
  const taken = new Set(still);
  const met = new Map<string, number>();
  return rowIds.map((rowId, index) => {
    const same = still[index];
    if (same) return same;
    let occurrence = met.get(rowId) ?? 0;
    // One from before keys were kept may be the very row that was met again since.
    while (kept[index]?.key && taken.has(`${rowId}:${occurrence}`)) occurrence += 1;
    met.set(rowId, occurrence + 1);
    return `${rowId}:${occurrence}`;
  });
}
