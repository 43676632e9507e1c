import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Notes a click; false when it was noted before. */
export async function insertInteraction(tx: Db, key: string, now: Date): Promise<boolean> {
  const { count } = await tx.slackInteraction.createMany({
    data: [{ key, receivedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Lets waits of this transaction fail in time for an answer to Slack. */
export async function limitWaits(tx: Db, milliseconds: number): Promise<void> {
  const limit = String(milliseconds);
  await tx.$executeRaw`
    SELECT set_config('lock_timeout', ${limit}, true), set_config('statement_timeout', ${limit}, true)`;
}

type NewPending = {
  tokenHash: string;
  credentialId: string;
  slackTeamId: string;
  slackUserId: string;
  slackUserName: string | null;
  action: Prisma.InputJsonObject;
  createdAt: Date;
  expiresAt: Date;
};

/** Keeps a click that waits for its person; the one that they pressed before waits no longer. */
export async function insertPending(tx: Db, pending: NewPending): Promise<void> {
  const { slackTeamId, slackUserId } = pending;
  await tx.slackPendingAction.deleteMany({ where: { slackTeamId, slackUserId, usedAt: null } });
  await tx.slackPendingAction.create({ data: pending });
}

export function findPending(tx: Db, tokenHash: string) {
  return tx.slackPendingAction.findUnique({ where: { tokenHash } });
}

export type PendingRow = NonNullable<Awaited<ReturnType<typeof findPending>>>;

/** Spends a link; false when it was spent before, or ran out. */
export async function spendPending(tx: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.slackPendingAction.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
