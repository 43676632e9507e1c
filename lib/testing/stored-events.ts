import { createHash } from "node:crypto";

import type { Database } from "@/lib/platform/db/client";

/** A record's fingerprint, whatever the order of its keys. */
function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return createHash("sha256").update(text).digest("hex");
}

function tally(records: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of records.map(fingerprint)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export type Comparison = { lost: number; twice: number; stored: number };

/** How a source's events and quarantine differ from what Slack has: entries that are missing, and that are there too often. An entry is recognised by all of it, or by what `identify` picks. */
export async function compareWithSlack(
  db: Database,
  sourceId: string,
  truth: readonly unknown[],
  identify: (entry: unknown) => unknown = (entry) => entry,
): Promise<Comparison> {
  const events = await db.logEvent.findMany({ where: { sourceId }, select: { raw: true } });
  const quarantined = await db.quarantinedRecord.findMany({
    where: { sourceId },
    select: { raw: true },
  });
  const stored = [
    ...events.map((event) => event.raw),
    ...quarantined.map((record): unknown => JSON.parse(record.raw)),
  ];
  const have = tally(stored.map(identify));
  const want = tally(truth.map(identify));
  let lost = 0;
  let twice = 0;
  for (const key of new Set([...have.keys(), ...want.keys()])) {
    const surplus = (have.get(key) ?? 0) - (want.get(key) ?? 0);
    if (surplus > 0) twice += surplus;
    else lost -= surplus;
  }
  return { lost, twice, stored: stored.length };
}
