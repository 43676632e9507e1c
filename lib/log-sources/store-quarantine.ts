import "server-only";

import type { Db } from "@/lib/platform/db/client";

const kept = { id: true, raw: true, dedupeKey: true, reason: true } as const;

/** A source's quarantined records in a fixed order, from after `after` on. */
export function scanQuarantined(tx: Db, sourceId: string, after: string | null, take: number) {
  return tx.quarantinedRecord.findMany({
    where: { sourceId, ...(after ? { id: { gt: after } } : {}) },
    select: kept,
    orderBy: { id: "asc" },
    take,
  });
}

export type QuarantinedRow = Awaited<ReturnType<typeof scanQuarantined>>[number];

/** Those of these records that are still there. */
export function findQuarantined(tx: Db, ids: string[]): Promise<QuarantinedRow[]> {
  return tx.quarantinedRecord.findMany({ where: { id: { in: ids } }, select: kept });
}

export async function deleteQuarantined(tx: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.quarantinedRecord.deleteMany({ where: { id: { in: ids } } });
}

/** Sets why these records cannot be read. */
export async function saveReasons(tx: Db, reasons: { id: string; reason: string }[]) {
  if (reasons.length === 0) return;
  await tx.$executeRaw`
    UPDATE quarantined_record kept SET reason = row.reason
    FROM jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) AS row (id uuid, reason text)
    WHERE kept.id = row.id`;
}

/** Notes events of a source that came by another way than a poll. */
export async function noteEventTimes(tx: Db, sourceId: string, times: Date[]): Promise<void> {
  if (times.length === 0) return;
  const newest = new Date(Math.max(...times.map(Number)));
  await tx.$executeRaw`
    UPDATE log_source SET last_event_at = GREATEST(last_event_at, ${newest}::timestamptz)
    WHERE id = ${sourceId}::uuid`;
}
