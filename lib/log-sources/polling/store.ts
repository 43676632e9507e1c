import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { AccessSessionFacts } from "@/lib/log-types/log-type";

const pollable = Prisma.sql`deleted_at IS NULL AND paused_at IS NULL AND setup_step IN ('ALARM', 'DONE')`;

/** Takes up to `take` sources whose time has come and moves their next time on; two workers never take the same one. */
export async function claimDue(tx: Db, now: Date, next: Date, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE log_source SET next_poll_at = ${next}
    WHERE id IN (
      SELECT id FROM log_source
      WHERE next_poll_at <= ${now} AND (lease_until IS NULL OR lease_until <= ${now}) AND ${pollable}
      ORDER BY next_poll_at LIMIT ${take} FOR UPDATE SKIP LOCKED
    ) RETURNING id::text`;
  return rows.map((row) => row.id);
}

/** Takes the source's lease, and with it the right to write what a poll found; false when another poll holds it. */
export async function takeLease(
  tx: Db,
  id: string,
  token: string,
  now: Date,
  until: Date,
): Promise<boolean> {
  const taken = await tx.$executeRaw`
    UPDATE log_source SET lease_token = ${token}::uuid, lease_until = ${until}
    WHERE id = ${id}::uuid AND (lease_until IS NULL OR lease_until <= ${now}) AND ${pollable}`;
  return taken === 1;
}

/** Locks the source for a page's transaction and extends the lease; false when the lease was lost meanwhile. */
export async function holdLease(tx: Db, id: string, token: string, until: Date): Promise<boolean> {
  const held = await tx.$executeRaw`
    UPDATE log_source SET lease_until = ${until}
    WHERE id = ${id}::uuid AND lease_token = ${token}::uuid AND deleted_at IS NULL`;
  return held === 1;
}

export function readForPoll(tx: Db, id: string) {
  return tx.logSource.findUniqueOrThrow({
    where: { id },
    select: {
      logType: true,
      accessToken: true,
      isEnterpriseInstall: true,
      slackTeamId: true,
      pullState: true,
      historyDays: true,
      callsPerMinute: true,
      lastPollOkAt: true,
      lastEventAt: true,
      consecutiveFailures: true,
    },
  });
}

/** The calls to Slack that this source's polls made since `since`. */
export async function countCalls(tx: Db, id: string, since: Date): Promise<number> {
  const sum = await tx.poll.aggregate({
    where: { sourceId: id, startedAt: { gt: since } },
    _sum: { calls: true },
  });
  return sum._sum.calls ?? 0;
}

/** The other sources of the same organisation among these log types: their calls since a moment, and whether their last poll had to leave something. */
export function findNeighbours(tx: Db, id: string, logTypes: string[], since: Date) {
  return tx.$queryRaw<{ calls: number; hungry: boolean }[]>`
    SELECT made.calls, coalesce(NOT last.drained AND last.error_code IS NULL, false) AS hungry
    FROM log_source mine
    JOIN log_source other ON other.slack_enterprise_id = mine.slack_enterprise_id AND other.id <> mine.id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(calls), 0)::int AS calls FROM poll
      WHERE source_id = other.id AND started_at > ${since}
    ) AS made
    LEFT JOIN LATERAL (
      SELECT drained, error_code FROM poll
      WHERE source_id = other.id AND finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1
    ) AS last ON true
    WHERE mine.id = ${id}::uuid AND other.log_type = ANY(${logTypes})
      AND (made.calls > 0 OR (other.deleted_at IS NULL AND other.paused_at IS NULL AND other.next_poll_at IS NOT NULL))`;
}

export async function insertPoll(tx: Db, sourceId: string, startedAt: Date): Promise<string> {
  const { id } = await tx.poll.create({ data: { sourceId, startedAt }, select: { id: true } });
  return id;
}

export async function updatePoll(tx: Db, id: string, data: Prisma.PollUpdateInput): Promise<void> {
  await tx.poll.update({ where: { id }, data });
}

/** Stores where the pull stands and the newest event time seen. */
export async function savePullState(
  tx: Db,
  id: string,
  state: unknown,
  newestEvent: Date | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE log_source SET pull_state = ${JSON.stringify(state)}::jsonb,
      last_event_at = GREATEST(last_event_at, ${newestEvent}::timestamptz)
    WHERE id = ${id}::uuid`;
}

export type PollEnding = {
  lastPollAt: Date;
  nextPollAt: Date | null;
  error: { code: string; errorClass: string } | null;
  consecutiveFailures: number;
};

/** Gives the lease back and notes how the poll ended; nothing when the lease was lost meanwhile. */
export async function endLease(
  tx: Db,
  id: string,
  token: string,
  ending: PollEnding,
): Promise<void> {
  await tx.logSource.updateMany({
    where: { id, leaseToken: token },
    data: {
      leaseToken: null,
      leaseUntil: null,
      lastPollAt: ending.lastPollAt,
      nextPollAt: ending.nextPollAt,
      consecutiveFailures: ending.consecutiveFailures,
      lastErrorCode: ending.error?.code ?? null,
      lastErrorClass: ending.error?.errorClass ?? null,
      ...(ending.error ? { lastErrorAt: ending.lastPollAt } : { lastPollOkAt: ending.lastPollAt }),
    },
  });
}

/** Keeps the living rows of an access log up to date and answers the keys that were never seen before. */
export async function upsertAccessSessions(
  tx: Db,
  sourceId: string,
  sessions: AccessSessionFacts[],
  now: Date,
): Promise<Set<string>> {
  if (sessions.length === 0) return new Set();
  const rows = JSON.stringify(
    sessions.map((session) => ({
      key: session.key,
      user_id: session.userId,
      username: session.username,
      ip: session.ip,
      user_agent: session.userAgent,
      first_seen: session.firstSeen,
      last_seen: session.lastSeen,
      count: session.count,
    })),
  );
  const upserted = await tx.$queryRaw<{ key: string; is_new: boolean }[]>`
    INSERT INTO access_session AS old (source_id, key, user_id, username, ip, user_agent, first_seen, last_seen, count, updated_at)
    SELECT DISTINCT ON (key) ${sourceId}::uuid, key, user_id, username, ip, user_agent, first_seen, last_seen, count, ${now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS row (
      key text, user_id text, username text, ip text, user_agent text,
      first_seen timestamptz, last_seen timestamptz, count bigint
    )
    ORDER BY key, last_seen DESC
    ON CONFLICT (source_id, key) DO UPDATE SET
      first_seen = LEAST(old.first_seen, excluded.first_seen),
      last_seen = GREATEST(old.last_seen, excluded.last_seen),
      count = GREATEST(old.count, excluded.count),
      username = CASE WHEN excluded.last_seen >= old.last_seen
        THEN COALESCE(excluded.username, old.username) ELSE COALESCE(old.username, excluded.username) END,
      updated_at = excluded.updated_at
    RETURNING key, (xmax = 0) AS is_new`;
  return new Set(upserted.filter((row) => row.is_new).map((row) => row.key));
}

type QuarantinedRecord = { key: string; digest: string; reason: string; raw: string };

/** Keeps records that could not be read, each once and as Slack last sent it; answers how many were not there yet. */
export async function insertQuarantined(
  tx: Db,
  source: { id: string; logType: string },
  now: Date,
  records: QuarantinedRecord[],
): Promise<number> {
  if (records.length === 0) return 0;
  const rows = JSON.stringify([...new Map(records.map((record) => [record.key, record])).values()]);
  const kept = await tx.$queryRaw<{ is_new: boolean }[]>`
    INSERT INTO quarantined_record AS old (id, source_id, log_type, dedupe_key, digest, received_at, reason, raw)
    SELECT gen_random_uuid(), ${source.id}::uuid, ${source.logType}, key, digest, ${now}, reason, raw
    FROM jsonb_to_recordset(${rows}::jsonb) AS row (key text, digest text, reason text, raw text)
    ON CONFLICT (source_id, digest) DO UPDATE SET reason = excluded.reason, raw = excluded.raw
    WHERE old.raw <> excluded.raw OR old.reason <> excluded.reason
    RETURNING (xmax = 0) AS is_new`;
  return kept.filter((row) => row.is_new).length;
}
