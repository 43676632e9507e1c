import "server-only";

import type { NoticeKind } from "@/lib/alerts/contract";
import type { Db } from "@/lib/platform/db/client";

type NoticeRow = { id: string; alertId: string; kind: NoticeKind; createdAt: Date };

/** The oldest notices that nobody else has locked, locked. */
export function lockNotices(tx: Db, take: number): Promise<NoticeRow[]> {
  return tx.$queryRaw<NoticeRow[]>`
    SELECT id, alert_id AS "alertId", kind, created_at AS "createdAt" FROM alert_notice
    ORDER BY created_at, id LIMIT ${take} FOR UPDATE SKIP LOCKED`;
}

export async function deleteNotices(tx: Db, ids: string[]): Promise<void> {
  await tx.alertNotice.deleteMany({ where: { id: { in: ids } } });
}

/** What routing must know of alerts beside what their messages show. */
export function findNoticed(tx: Db, alertIds: string[]) {
  return tx.$queryRaw<{ id: string; dedupeKey: string; everOpened: boolean }[]>`
    SELECT id, dedupe_key AS "dedupeKey",
      EXISTS (SELECT 1 FROM alert_activity WHERE alert_id = alert.id AND kind = 'OPENED') AS "everOpened"
    FROM alert WHERE id = ANY(${alertIds}::uuid[])`;
}

/** Adds what destinations are owed, each alert and destination once, due at once; those that are there stay as they are. */
export async function insertDeliveries(
  tx: Db,
  owed: { alertId: string; destinationId: string }[],
  now: Date,
): Promise<void> {
  if (owed.length === 0) return;
  // In one order, so that two who add the same wait for each other instead of both.
  const data = owed
    .toSorted((a, b) => (a.alertId + a.destinationId < b.alertId + b.destinationId ? -1 : 1))
    .map((one) => ({ ...one, createdAt: now, dueAt: now }));
  await tx.alertDelivery.createMany({ data, skipDuplicates: true });
}

/** Has the alert's message at this place drawn anew, also when it was to be already: a turn may be under way that began before. Nothing where none of ours is. */
export async function drawAnew(tx: Db, alertId: string, receipt: object, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE alert_delivery SET sent_version = least(sent_version, 1) - 1,
      due_at = CASE WHEN failures > 0 THEN coalesce(due_at, ${now}) ELSE least(coalesce(due_at, ${now}), ${now}) END
    WHERE alert_id = ${alertId}::uuid AND status = 'DELIVERED' AND receipt @> ${JSON.stringify(receipt)}::jsonb`;
}

/** Makes the messages of these alerts due at `dueAt` unless they are due earlier or wait for another try. */
export async function makeDue(tx: Db, alertIds: string[], dueAt: Date): Promise<void> {
  await tx.$executeRaw`
    WITH locked AS (
      SELECT id FROM alert_delivery
      WHERE alert_id = ANY(${alertIds}::uuid[]) AND status IN ('WAITING', 'DELIVERED')
      ORDER BY id FOR UPDATE
    )
    UPDATE alert_delivery SET due_at =
      CASE WHEN failures > 0 THEN coalesce(due_at, ${dueAt}) ELSE least(coalesce(due_at, ${dueAt}), ${dueAt}) END
    FROM locked WHERE alert_delivery.id = locked.id`;
}
