import "server-only";

import type { Db } from "@/lib/platform/db/client";

export async function upsertHeartbeat(
  tx: Db,
  id: string,
  now: Date,
  about: { hostname: string; version: string; metrics: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO worker_heartbeat (id, started_at, seen_at, hostname, version, metrics)
    VALUES (${id}::uuid, ${now}, ${now}, ${about.hostname}, ${about.version}, ${about.metrics}::jsonb)
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, metrics = excluded.metrics`;
}

/** The metrics of workers that were seen after `since`. */
export async function workerMetrics(tx: Db, since: Date): Promise<unknown[]> {
  const rows = await tx.workerHeartbeat.findMany({
    where: { seenAt: { gt: since } },
    select: { metrics: true },
  });
  return rows.map((row) => row.metrics).filter((metrics) => metrics !== null);
}

export async function setTick(tx: Db, id: string, now: Date): Promise<void> {
  await tx.workerHeartbeat.updateMany({ where: { id }, data: { lastTickAt: now, seenAt: now } });
}

/** Lets one worker at a time decide whether there was an outage. */
export async function lockTicks(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('worker_ticks'))`;
}

/** When any worker last completed a tick; null when none ever did. */
export async function newestTick(tx: Db): Promise<Date | null> {
  const { _max } = await tx.workerHeartbeat.aggregate({ _max: { lastTickAt: true } });
  return _max.lastTickAt;
}

export async function ping(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1`;
}

/** The names of the migrations that were applied. */
export async function appliedMigrations(tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.migration_name);
}

/** Removes what ran out before `now`, and ledger rows older than `ledgerFrom`. */
export async function deleteExpired(tx: Db, now: Date, ledgerFrom: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await tx.userSession.deleteMany({ where: { expiresAt: { lt: now } } });
  await tx.oAuthState.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
  await tx.rateLimit.deleteMany({ where: { expire: { lt: now } } });
  // The newest tick stays: it tells how long an outage lasted.
  await tx.$executeRaw`
    DELETE FROM worker_heartbeat WHERE seen_at < ${dayAgo}
      AND (last_tick_at IS NULL OR last_tick_at < (SELECT max(last_tick_at) FROM worker_heartbeat))`;
  await tx.slackEvent.deleteMany({ where: { receivedAt: { lt: dayAgo } } });
  await tx.slackInteraction.deleteMany({ where: { receivedAt: { lt: dayAgo } } });
  await tx.slackPendingAction.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
  await tx.poll.deleteMany({ where: { startedAt: { lt: ledgerFrom } } });
  await tx.deliveryAttempt.deleteMany({ where: { at: { lt: ledgerFrom } } });
}
