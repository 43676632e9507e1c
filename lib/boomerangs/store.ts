import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

export type BoomerangRow = {
  id: string;
  alertId: string;
  credentialId: string;
  slackTeamId: string;
  slackUserId: string;
  slackUserName: string | null;
  message: string;
  askedByName: string;
  askedAt: Date;
  remindMinutes: number | null;
  dueAt: Date | null;
  failures: number;
  sentAt: Date | null;
  remindedAt: Date | null;
  receipt: unknown;
  answer: string | null;
  comment: string | null;
  answeredAt: Date | null;
  errorMessage: string | null;
};

const columns = Prisma.sql`id, alert_id AS "alertId", credential_id AS "credentialId",
  slack_team_id AS "slackTeamId", slack_user_id AS "slackUserId", slack_user_name AS "slackUserName", message,
  asked_by_name AS "askedByName", asked_at AS "askedAt", remind_minutes AS "remindMinutes", due_at AS "dueAt",
  failures, sent_at AS "sentAt", reminded_at AS "remindedAt", receipt, answer, comment, answered_at AS "answeredAt",
  error_message AS "errorMessage"`;

type NewBoomerang = {
  alertId: string;
  credentialId: string;
  slackTeamId: string;
  slackUserId: string;
  slackUserName: string | null;
  message: string;
  askedByName: string;
  remindMinutes: number | null;
};

/** Adds a question that is to be sent at once; answers its id. */
export async function insertBoomerang(tx: Db, row: NewBoomerang, now: Date): Promise<string> {
  const { id } = await tx.boomerang.create({
    data: { ...row, askedAt: now, dueAt: now },
    select: { id: true },
  });
  return id;
}

/** A question, kept from changing until the transaction ends. */
export async function lockBoomerang(tx: Db, id: string): Promise<BoomerangRow | null> {
  const [row] = await tx.$queryRaw<BoomerangRow[]>`
    SELECT ${columns} FROM boomerang WHERE id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

export async function findBoomerang(tx: Db, id: string): Promise<BoomerangRow | null> {
  const [row] = await tx.$queryRaw<BoomerangRow[]>`
    SELECT ${columns} FROM boomerang WHERE id = ${id}::uuid`;
  return row ?? null;
}

/** The questions about an alert, oldest first. */
export function listOfAlert(tx: Db, alertId: string): Promise<BoomerangRow[]> {
  return tx.$queryRaw<BoomerangRow[]>`
    SELECT ${columns} FROM boomerang WHERE alert_id = ${alertId}::uuid ORDER BY asked_at, id LIMIT 200`;
}

/** Slack people who were asked before and whose name has this part, by name. */
export function findAskedBefore(
  tx: Db,
  part: string,
  take: number,
): Promise<{ slackUserId: string; name: string }[]> {
  return tx.$queryRaw<{ slackUserId: string; name: string }[]>`
    SELECT DISTINCT ON (slack_user_name, slack_user_id) slack_user_id AS "slackUserId", slack_user_name AS name
    FROM boomerang WHERE position(lower(${part}) in lower(slack_user_name)) > 0
    ORDER BY slack_user_name, slack_user_id LIMIT ${take}`;
}

/** Takes at most `take` questions for which something is due and which nobody is at. */
export function claimDue(tx: Db, now: Date, until: Date, take: number): Promise<BoomerangRow[]> {
  return tx.$queryRaw<BoomerangRow[]>`
    UPDATE boomerang SET lease_until = ${until} WHERE id IN (
      SELECT id FROM boomerang WHERE due_at <= ${now} AND (lease_until IS NULL OR lease_until <= ${now})
      ORDER BY due_at LIMIT ${take} FOR UPDATE SKIP LOCKED)
    RETURNING ${columns}`;
}

type Outcome = {
  sentAt?: Date;
  remindedAt?: Date;
  receipt?: { channel: string; ts: string };
  failures: number;
  errorCode: string | null;
  errorMessage: string | null;
};

/** Ends a turn; what became due meanwhile, e.g. by an answer, stays due instead of `next`. */
export async function endTurn(
  tx: Db,
  { id, dueAt }: Pick<BoomerangRow, "id" | "dueAt">,
  outcome: Outcome,
  next: Date | null,
): Promise<void> {
  await tx.boomerang.update({ where: { id }, data: { ...outcome, leaseUntil: null } });
  await tx.boomerang.updateMany({ where: { id, dueAt }, data: { dueAt: next } });
}

/** Keeps what the person answered; the question's message is to be brought up to date. */
export async function setAnswer(tx: Db, id: string, answer: string, now: Date): Promise<void> {
  await tx.boomerang.update({
    where: { id },
    data: { answer, answeredAt: now, dueAt: now, failures: 0, errorCode: null, errorMessage: null },
  });
}

export async function setComment(tx: Db, id: string, comment: string, now: Date): Promise<void> {
  await tx.boomerang.update({ where: { id }, data: { comment, dueAt: now, failures: 0 } });
}
