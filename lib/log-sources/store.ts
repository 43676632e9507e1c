import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

/** A living source (deleted ones are not found), without its secrets. */
export function findSource(tx: Db, id: string) {
  return tx.logSource.findFirst({ where: { id, deletedAt: null } });
}

export type LogSourceRow = NonNullable<Awaited<ReturnType<typeof findSource>>>;

/** The same, locked against other changes until the transaction ends. */
export async function lockSource(tx: Db, id: string): Promise<LogSourceRow | null> {
  await tx.$queryRaw`SELECT 1 FROM log_source WHERE id = ${id}::uuid FOR UPDATE`;
  return findSource(tx, id);
}

/** The sealed secrets of a source; only what talks to Slack asks for them. */
export function findSealedSecrets(tx: Db, id: string) {
  return tx.logSource.findFirst({
    where: { id, deletedAt: null },
    select: { clientId: true, clientSecret: true, accessToken: true },
  });
}

/** Which of these sources have this secret stored. */
export async function sourcesWithSecret(
  tx: Db,
  ids: string[],
  secret: "clientSecret" | "signingSecret",
): Promise<Set<string>> {
  const rows = await tx.logSource.findMany({
    where: { id: { in: ids }, [secret]: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

export function listSourcePage(tx: Db, after: string | null, take: number) {
  return tx.logSource.findMany({
    where: { deletedAt: null, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take,
  });
}

export function insertSource(
  tx: Db,
  data: { name: string; plan: string; logType: string; historyDays: number },
) {
  return tx.logSource.create({ data });
}

export function updateSource(tx: Db, id: string, data: Prisma.LogSourceUpdateInput) {
  return tx.logSource.update({ where: { id }, data });
}

/**
 * Stores a pull's state from outside of a poll and takes the lease from one that runs: it must not put its older
 * state over this one. Nothing is lost, for what it has not stored is read again.
 */
export function savePullAnew(tx: Db, id: string, state: unknown, nextPollAt: Date | null) {
  const pullState = state as Prisma.InputJsonValue;
  return updateSource(tx, id, { pullState, nextPollAt, leaseToken: null, leaseUntil: null });
}

/** Marks a source deleted and forgets its secrets and journeys; its events stay. */
export async function retireSource(tx: Db, id: string, now: Date): Promise<void> {
  await tx.oAuthState.deleteMany({ where: { sourceId: id } });
  await tx.logSource.update({
    where: { id },
    data: {
      deletedAt: now,
      clientSecret: null,
      accessToken: null,
      signingSecret: null,
      nextPollAt: null,
      leaseToken: null,
      leaseUntil: null,
      pullState: Prisma.DbNull,
    },
  });
}

export async function countQuarantined(tx: Db, ids: string[]): Promise<Map<string, number>> {
  const rows = await tx.quarantinedRecord.groupBy({
    by: ["sourceId"],
    where: { sourceId: { in: ids } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.sourceId, row._count]));
}

/** Newest first, from after a record on; those of one page of Slack's have the same time. */
export function listQuarantinedPage(
  tx: Db,
  sourceId: string,
  after: { receivedAt: Date; id: string } | null,
  take: number,
) {
  const older = after && [
    { receivedAt: { lt: after.receivedAt } },
    { receivedAt: after.receivedAt, id: { lt: after.id } },
  ];
  return tx.quarantinedRecord.findMany({
    where: { sourceId, ...(older ? { OR: older } : {}) },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export function listPolls(tx: Db, sourceId: string, take: number) {
  return tx.poll.findMany({ where: { sourceId }, orderBy: { startedAt: "desc" }, take });
}

/** Polls since `from` in quarters of an hour (0 is the first). */
export function countPollsPerQuarter(tx: Db, sourceId: string, from: Date) {
  return tx.$queryRaw<{ quarter: number; polls: number; failures: number; new_rows: number }[]>`
    SELECT floor(extract(epoch FROM started_at - ${from}) / 900)::int AS quarter,
      count(*)::int AS polls, count(error_code)::int AS failures, sum(new_rows)::int AS new_rows
    FROM poll WHERE source_id = ${sourceId}::uuid AND started_at >= ${from} GROUP BY 1`;
}

/** What polls that started between two moments had read to the end, oldest first, without overlaps. */
export function windowsReadBetween(tx: Db, sourceId: string, after: Date, before: Date) {
  return tx.$queryRaw<{ from: Date; to: Date }[]>`
    SELECT lower(read) AS "from", upper(read) AS "to" FROM (
      SELECT unnest(range_agg(tstzrange(window_from, window_to, '[]'))) AS read FROM poll
      WHERE source_id = ${sourceId}::uuid AND started_at >= ${after} AND started_at < ${before}
        AND drained AND error_code IS NULL AND window_from <= window_to
    ) AS windows ORDER BY 1`;
}
