import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

/** Deliveries (x) whose destination (d) can be reached now, or is just tried with that one. */
export const reachable = Prisma.sql`d.deleted_at IS NULL AND d.paused_at IS NULL
  AND (d.problem_code IS NULL OR d.problem_probe_id = x.id)`;

/** The lanes in which something is due, that nobody works in, and whose limits allow something now. */
export async function findDueLanes(tx: Db, now: Date, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ lane: string }[]>`
    SELECT d.lane FROM alert_delivery x
    JOIN destination d ON d.id = x.destination_id
    LEFT JOIN delivery_lane l ON l.lane = d.lane
    WHERE x.due_at <= ${now} AND x.status IN ('WAITING', 'DELIVERED') AND ${reachable}
      AND (l.lease_until IS NULL OR l.lease_until <= ${now})
      AND least(coalesce(l.next_at, '-infinity'), coalesce(l.next_edit_at, '-infinity')) <= ${now}
    GROUP BY d.lane ORDER BY min(x.due_at) LIMIT ${take}`;
  return rows.map(({ lane }) => lane);
}

/** Holds up what waits for a destination that a person must mend, and lets go what waits for one that was mended. */
export async function settleBlocked(tx: Db, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE alert_delivery x SET status = 'BLOCKED' FROM destination d
    WHERE d.id = x.destination_id AND x.status = 'WAITING' AND d.problem_code IS NOT NULL
      AND d.problem_probe_id IS DISTINCT FROM x.id AND x.lease_until IS NULL`;
  await tx.$executeRaw`
    UPDATE alert_delivery x SET status = 'WAITING', due_at = ${now} FROM destination d
    WHERE d.id = x.destination_id AND x.status = 'BLOCKED' AND d.problem_code IS NULL`;
}

/** Takes a lane's lease; false when somebody else has it. */
export async function takeLane(
  tx: Db,
  lane: string,
  token: string,
  now: Date,
  until: Date,
): Promise<boolean> {
  const taken = await tx.$executeRaw`
    INSERT INTO delivery_lane (lane, lease_token, lease_until) VALUES (${lane}, ${token}::uuid, ${until})
    ON CONFLICT (lane) DO UPDATE SET lease_token = excluded.lease_token, lease_until = excluded.lease_until
    WHERE delivery_lane.lease_until IS NULL OR delivery_lane.lease_until <= ${now}`;
  return taken === 1;
}

export type LaneLimits = { nextAt: Date | null; nextEditAt: Date | null };

/** Extends the lease and answers the lane's limits; null when the lease was lost meanwhile. */
export async function holdLane(
  tx: Db,
  lane: string,
  token: string,
  until: Date,
): Promise<LaneLimits | null> {
  const [held] = await tx.$queryRaw<LaneLimits[]>`
    UPDATE delivery_lane SET lease_until = ${until} WHERE lane = ${lane} AND lease_token = ${token}::uuid
    RETURNING next_at AS "nextAt", next_edit_at AS "nextEditAt"`;
  return held ?? null;
}

export async function releaseLane(tx: Db, lane: string, token: string): Promise<void> {
  await tx.deliveryLane.updateMany({
    where: { lane, leaseToken: token },
    data: { leaseToken: null, leaseUntil: null },
  });
}

/** Where the limit of an app's changes of messages stands, whatever its channels. */
const editsOf = (credentialId: string) => `edits:${credentialId}`;

/** Takes the app's next turn to change a message, after which there is none before `next`; null: taken, else when there is one again. */
export async function takeEditTurn(
  tx: Db,
  credentialId: string,
  now: Date,
  next: Date,
): Promise<Date | null> {
  const lane = editsOf(credentialId);
  const taken = await tx.$executeRaw`
    INSERT INTO delivery_lane (lane, next_edit_at) VALUES (${lane}, ${next})
    ON CONFLICT (lane) DO UPDATE SET next_edit_at = excluded.next_edit_at
    WHERE delivery_lane.next_edit_at IS NULL OR delivery_lane.next_edit_at <= ${now}`;
  if (taken === 1) return null;
  const row = await tx.deliveryLane.findUnique({ where: { lane }, select: { nextEditAt: true } });
  return row?.nextEditAt ?? now;
}

/** Lets none of the app's messages be changed before `at`. */
export async function pauseEdits(tx: Db, credentialId: string, at: Date): Promise<void> {
  const lane = editsOf(credentialId);
  await tx.deliveryLane.upsert({
    where: { lane },
    create: { lane, nextEditAt: at },
    update: { nextEditAt: at },
  });
}

/** Lets nothing of this kind into the lane before `at`. */
export async function pauseLane(tx: Db, lane: string, ofEdits: boolean, at: Date): Promise<void> {
  await tx.deliveryLane.updateMany({
    where: { lane },
    data: ofEdits ? { nextEditAt: at } : { nextAt: at },
  });
}
