import "server-only";

import type { Db } from "@/lib/platform/db/client";

/** Lets what a problem held up be delivered now. */
export async function wakeBlocked(tx: Db, destinationId: string, now: Date): Promise<void> {
  await tx.alertDelivery.updateMany({
    where: { destinationId, status: "BLOCKED" },
    data: { status: "WAITING", dueAt: now },
  });
}

/** Makes one delivery due that a problem holds up: the oldest alert that is not shown, else the change or note that waits longest. Answers its id; null when nothing waits. */
export async function wakeOne(tx: Db, destinationId: string, now: Date): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE alert_delivery SET due_at = ${now},
      status = CASE WHEN status = 'BLOCKED' THEN 'WAITING' ELSE status END
    WHERE id = (
      SELECT x.id FROM alert_delivery x JOIN alert a ON a.id = x.alert_id
      WHERE x.destination_id = ${destinationId}::uuid AND x.status IN ('WAITING', 'BLOCKED', 'DELIVERED')
        AND (x.status <> 'DELIVERED' OR x.due_at IS NOT NULL)
      ORDER BY x.status = 'DELIVERED', CASE WHEN x.status = 'DELIVERED' THEN x.due_at ELSE a.opened_at END, a.id
      LIMIT 1 FOR UPDATE OF x SKIP LOCKED)
    RETURNING id`;
  return row?.id ?? null;
}

/** Gives up what a destination is still owed: nobody will mend it any more. */
export async function giveUpDeliveries(tx: Db, destinationId: string): Promise<void> {
  await tx.alertDelivery.updateMany({
    where: { destinationId, status: { in: ["WAITING", "BLOCKED"] } },
    data: {
      status: "FAILED",
      dueAt: null,
      errorCode: "destination_deleted",
      errorMessage: "The destination was deleted before the alert was brought there.",
    },
  });
  await tx.alertDelivery.updateMany({
    where: { destinationId, dueAt: { not: null } },
    data: { dueAt: null },
  });
}

/** Alerts that these destinations are still owed, and those that were given up. */
export async function countUndelivered(
  tx: Db,
  ids: string[],
): Promise<{ destinationId: string; waiting: number; failed: number }[]> {
  const rows = await tx.$queryRaw<{ id: string; waiting: number; failed: number }[]>`
    SELECT destination_id AS id,
      count(*) FILTER (WHERE status IN ('WAITING', 'BLOCKED'))::int AS waiting,
      count(*) FILTER (WHERE status = 'FAILED')::int AS failed
    FROM alert_delivery
    WHERE destination_id = ANY(${ids}::uuid[]) AND status IN ('WAITING', 'BLOCKED', 'FAILED')
    GROUP BY 1`;
  return rows.map(({ id, ...counts }) => ({ destinationId: id, ...counts }));
}

/** Alerts brought to these destinations since `from`, by hour (0 is the first). */
export function countDeliveredPerHour(tx: Db, ids: string[], from: Date) {
  return tx.$queryRaw<{ id: string; hour: number; count: number }[]>`
    SELECT destination_id AS id,
      floor(extract(epoch FROM delivered_at - ${from}) / 3600)::int AS hour, count(*)::int AS count
    FROM alert_delivery
    WHERE destination_id = ANY(${ids}::uuid[]) AND delivered_at >= ${from}
    GROUP BY 1, 2`;
}
