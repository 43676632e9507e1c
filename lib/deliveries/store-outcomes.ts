import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import type { AttemptKind } from "./contract";

export type Mark = { at: Date; id: string };

/** The last line of an alert's story; null before the first. */
export async function lastActivity(tx: Db, alertId: string): Promise<Mark | null> {
  return tx.alertActivity.findFirst({
    where: { alertId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, id: true },
  });
}

/** Notes that an attempt begins; until its end is noted it says that nobody knows how it went. */
export async function beginAttempt(
  tx: Db,
  attempt: { deliveryId: string; at: Date; kind: AttemptKind },
): Promise<string> {
  const { id } = await tx.deliveryAttempt.create({
    data: {
      ...attempt,
      milliseconds: 0,
      errorCode: "unfinished",
      errorMessage: "It runs, or Margay was stopped before the answer came.",
    },
    select: { id: true },
  });
  return id;
}

export type NotedTurn = {
  deliveryId: string;
  attemptId: string;
  milliseconds: number;
  token: string;
  /** What its message showed when the turn began. */
  sentVersion: number;
};

const endAttempt = ({ attemptId, milliseconds }: NotedTurn) => Prisma.sql`
  ended AS (
    UPDATE delivery_attempt SET error_code = NULL, error_message = NULL, milliseconds = ${milliseconds}
    WHERE id = ${attemptId}::uuid)`;

const paced = (lane: string, token: string, column: Prisma.Sql, at: Date) => Prisma.sql`
  paced AS (
    UPDATE delivery_lane SET ${column} = ${at} WHERE lane = ${lane} AND lease_token = ${token}::uuid)`;

const well = Prisma.sql`failures = 0, failing_since = NULL, error_code = NULL, error_message = NULL,
  lease_token = NULL, lease_until = NULL`;

type Sent = { receipt: object; version: number; told: Mark | null; at: Date };

/** Notes in one statement that a message arrived, as soon as it is known: what is lost between would be sent again. */
export async function recordMessage(
  tx: Db,
  turn: NotedTurn,
  { receipt, version, told, at }: Sent,
  lane: { lane: string; nextAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    WITH ${endAttempt(turn)}, ${paced(lane.lane, turn.token, Prisma.sql`next_at`, lane.nextAt)}
    UPDATE alert_delivery SET status = 'DELIVERED', receipt = ${JSON.stringify(receipt)}::jsonb,
      sent_version = ${version}, told_at = ${told?.at ?? null}::timestamptz, told_id = ${told?.id ?? null}::uuid,
      delivered_at = ${at}, ${well}
    WHERE id = ${turn.deliveryId}::uuid`;
}

/** Notes which version a message shows now, unless it is to be drawn anew since its turn began; nothing when a person had it sent anew meanwhile. */
export async function recordEdit(
  tx: Db,
  turn: NotedTurn,
  version: number,
  lane: { lane: string; nextAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    WITH ${endAttempt(turn)}, ${paced(lane.lane, turn.token, Prisma.sql`next_edit_at`, lane.nextAt)}
    UPDATE alert_delivery SET
      sent_version = CASE WHEN sent_version = ${turn.sentVersion} THEN ${version} ELSE sent_version END, ${well}
    WHERE id = ${turn.deliveryId}::uuid AND lease_token = ${turn.token}::uuid`;
}

/** Notes how far the thread tells the story; the same holds. */
export async function recordNote(
  tx: Db,
  turn: NotedTurn,
  told: Mark,
  lane: { lane: string; nextAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    WITH ${endAttempt(turn)}, ${paced(lane.lane, turn.token, Prisma.sql`next_at`, lane.nextAt)}
    UPDATE alert_delivery SET told_at = ${told.at}, told_id = ${told.id}::uuid, ${well}
    WHERE id = ${turn.deliveryId}::uuid AND lease_token = ${turn.token}::uuid`;
}
