import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import { untoldKinds } from "./gather-notes";
import { reachable } from "./store-lanes";

/** A delivery whose turn it is, leased. */
export type ClaimedRow = {
  id: string;
  alertId: string;
  destinationId: string;
  receipt: unknown;
  toldAt: Date | null;
  toldId: string | null;
  failures: number;
  failingSince: Date | null;
  /** What the last try ended with. */
  errorCode: string | null;
  /** Through which app it goes. */
  credentialId: string;
  /** The version that the message shows; with a message, less than 1: it is to be drawn anew. */
  sentVersion: number;
  destinationName: string;
};

/** Which types of destination have changes and threads at all. */
export type TypeAbilities = { editing: string[]; noting: string[] };

type Turn = { lane: string; now: Date; token: string; until: Date; types: TypeAbilities };

const behind = ({ editing }: TypeAbilities) =>
  Prisma.sql`(x.sent_version < a.version AND d.type = ANY(${editing}))`;

/** True where the story goes on after what the thread tells; a message that was given up has none. */
const untold = ({ noting }: TypeAbilities) => Prisma.sql`(
  d.type = ANY(${noting}) AND (x.error_code IS NULL OR x.failures > 0) AND EXISTS (
    SELECT 1 FROM alert_activity y
    WHERE y.alert_id = x.alert_id AND y.kind <> ALL(${untoldKinds})
      AND (d.thread_notes OR y.kind = 'REMINDED')
      AND (x.told_at IS NULL OR (y.at, y.id) > (x.told_at, x.told_id))))`;

async function claim(
  tx: Db,
  { lane, now, token, until }: Turn,
  which: Prisma.Sql,
  order: Prisma.Sql,
): Promise<ClaimedRow | null> {
  const [row] = await tx.$queryRaw<ClaimedRow[]>`
    UPDATE alert_delivery SET lease_token = ${token}::uuid, lease_until = ${until} WHERE id = (
      SELECT x.id FROM alert_delivery x
      JOIN destination d ON d.id = x.destination_id JOIN alert a ON a.id = x.alert_id
      WHERE d.lane = ${lane} AND x.due_at <= ${now} AND ${reachable}
        AND (x.lease_until IS NULL OR x.lease_until <= ${now} OR x.lease_token = ${token}::uuid)
        AND ${which}
      ORDER BY ${order} LIMIT 1 FOR UPDATE OF x SKIP LOCKED)
    RETURNING id, alert_id AS "alertId", destination_id AS "destinationId", receipt,
      told_at AS "toldAt", told_id AS "toldId", failures, failing_since AS "failingSince",
      error_code AS "errorCode", sent_version AS "sentVersion",
      (SELECT credential_id FROM destination WHERE destination.id = destination_id) AS "credentialId",
      (SELECT name FROM destination WHERE destination.id = destination_id) AS "destinationName"`;
  return row ?? null;
}

/** The oldest alert that the lane does not show yet. */
export function claimMessage(tx: Db, turn: Turn): Promise<ClaimedRow | null> {
  return claim(tx, turn, Prisma.sql`x.status = 'WAITING'`, Prisma.sql`a.opened_at, a.id, x.id`);
}

/** The message whose story has waited longest to be told on. */
export function claimNote(tx: Db, turn: Turn): Promise<ClaimedRow | null> {
  return claim(
    tx,
    turn,
    Prisma.sql`x.status = 'DELIVERED' AND ${untold(turn.types)}`,
    Prisma.sql`x.due_at, x.id`,
  );
}

/** The message that has waited longest to be brought up to date. */
export function claimEdit(tx: Db, turn: Turn): Promise<ClaimedRow | null> {
  return claim(
    tx,
    turn,
    Prisma.sql`x.status = 'DELIVERED' AND ${behind(turn.types)}`,
    Prisma.sql`x.due_at, x.id`,
  );
}

/** Notes of messages that are up to date and whose story is told that nothing is due; answers how many it looked at. */
export async function settleLane(
  tx: Db,
  lane: string,
  now: Date,
  types: TypeAbilities,
): Promise<number> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT x.id FROM alert_delivery x JOIN destination d ON d.id = x.destination_id
    WHERE d.lane = ${lane} AND x.due_at <= ${now} AND x.status = 'DELIVERED' AND ${reachable}
    ORDER BY x.id LIMIT 1000 FOR UPDATE OF x SKIP LOCKED`;
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  // Only a statement that begins with the rows locked sees every change whose notice was routed before.
  return tx.$executeRaw`
    UPDATE alert_delivery SET due_at = NULL WHERE id IN (
      SELECT x.id FROM alert_delivery x
      JOIN destination d ON d.id = x.destination_id JOIN alert a ON a.id = x.alert_id
      WHERE x.id = ANY(${ids}::uuid[]) AND NOT ${behind(types)} AND NOT ${untold(types)})`;
}
