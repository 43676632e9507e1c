import "server-only";

import type { Db } from "@/lib/platform/db/client";

/** More apps than this have no business on one Margay, and every one of them costs time before we may believe a caller. */
const mostSecrets = 500;

/** The sealed signing secrets that a request about this app may be signed with; those of all apps when it names none. */
export function listSigningSecrets(tx: Db, appId: string | null) {
  return tx.logSource.findMany({
    where: {
      deletedAt: null,
      signingSecret: { not: null },
      ...(appId === null ? {} : { OR: [{ slackAppId: appId }, { slackAppId: null }] }),
    },
    select: { id: true, slackAppId: true, signingSecret: true },
    orderBy: { id: "desc" },
    take: mostSecrets,
  });
}

/** Notes an event; false when it was noted before. */
export async function insertSlackEvent(tx: Db, eventId: string, now: Date): Promise<boolean> {
  const { count } = await tx.slackEvent.createMany({
    data: [{ eventId, receivedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Lets a wait for a poll's transaction fail in time for an answer; the caller's transaction only. */
export async function limitLockTime(tx: Db, milliseconds: number): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${String(milliseconds)}, true)`;
}

/** The polled sources of an app, locked, with what they were granted. */
export async function lockSourcesOfApp(tx: Db, appId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM log_source WHERE slack_app_id = ${appId} AND deleted_at IS NULL
    ORDER BY id FOR UPDATE`;
  return tx.logSource.findMany({
    where: { slackAppId: appId, deletedAt: null, setupStep: { in: ["ALARM", "DONE"] } },
    select: {
      id: true,
      name: true,
      slackAppId: true,
      slackTeamId: true,
      slackEnterpriseId: true,
      slackUserId: true,
      isEnterpriseInstall: true,
      grantedAt: true,
      lastErrorClass: true,
    },
  });
}

/** Stops a source as a poll does that meets a dead token; a poll under way has no say any more. */
export async function stopSource(tx: Db, id: string, code: string, now: Date): Promise<void> {
  await tx.logSource.update({
    where: { id },
    data: {
      lastErrorCode: code,
      lastErrorClass: "reauthorize",
      lastErrorAt: now,
      nextPollAt: null,
      leaseToken: null,
      leaseUntil: null,
    },
    select: { id: true },
  });
}
