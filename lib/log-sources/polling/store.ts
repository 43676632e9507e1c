import "server-only";

import type { AccessSessionFacts } from "@/lib/log-types/log-type";
import { uuid7 } from "@/lib/platform/crypto/uuid7";
import type { Db } from "@/lib/platform/db/client";
import { type LogSource, Prisma } from "@/lib/platform/db/generated/client";

const pollable = Prisma.sql`deleted_at IS NULL AND paused_at IS NULL AND setup_step IN ('ALARM', 'DONE')`;

/** Takes up to `take` sources whose time has come and moves their next time on by the interval; two workers never take the same one. */
export async function claimDue(
  tx: Db,
  now: Date,
  intervalSeconds: number,
  take: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE log_source SET next_poll_at = CASE
      WHEN next_poll_at + make_interval(secs => ${intervalSeconds}) > ${now}
      THEN next_poll_at + make_interval(secs => ${intervalSeconds})
      ELSE ${now}::timestamptz + make_interval(secs => ${intervalSeconds}) END
    WHERE id IN (
      SELECT id FROM log_source
      WHERE next_poll_at <= ${now} AND (lease_until IS NULL OR lease_until <= ${now}) AND ${pollable}
      ORDER BY next_poll_at LIMIT ${take} FOR UPDATE SKIP LOCKED
    ) RETURNING id::text`;
  return rows.map((row) => row.id);
}

const beginning = Prisma.sql`log_type AS "logType", access_token AS "accessToken", pull_state AS "pullState",
  is_enterprise_install AS "isEnterpriseInstall", slack_team_id AS "slackTeamId",
  history_days AS "historyDays", calls_per_minute AS "callsPerMinute",
  consecutive_failures AS "consecutiveFailures", next_poll_at AS "nextPollAt"`;

export type BegunPoll = { pollId: string } & Pick<
  LogSource,
  | "logType"
  | "accessToken"
  | "isEnterpriseInstall"
  | "slackTeamId"
  | "pullState"
  | "historyDays"
  | "callsPerMinute"
  | "consecutiveFailures"
  | "nextPollAt"
>;

/** Takes the source's lease, and with it the right to write what a poll finds, and begins its row in the ledger; null when another poll holds the lease. */
export async function beginPoll(
  tx: Db,
  sourceId: string,
  lease: { token: string; until: Date },
  startedAt: Date,
): Promise<BegunPoll | null> {
  const pollId = uuid7();
  const [begun] = await tx.$queryRaw<Omit<BegunPoll, "pollId">[]>`
    WITH source AS (
      UPDATE log_source SET lease_token = ${lease.token}::uuid, lease_until = ${lease.until}
      WHERE id = ${sourceId}::uuid AND (lease_until IS NULL OR lease_until <= ${startedAt}) AND ${pollable}
      RETURNING id, ${beginning}
    ), ledger AS (
      INSERT INTO poll (id, source_id, started_at)
      SELECT ${pollId}::uuid, id, ${startedAt} FROM source
    )
    SELECT "logType", "accessToken", "isEnterpriseInstall", "slackTeamId", "pullState", "historyDays", "callsPerMinute",
      "consecutiveFailures", "nextPollAt" FROM source`;
  return begun ? { pollId, ...begun } : null;
}

/** Locks the source for a page's transaction and extends the lease; false when the lease was lost meanwhile. */
export async function holdLease(tx: Db, id: string, token: string, until: Date): Promise<boolean> {
  const held = await tx.$executeRaw`
    UPDATE log_source SET lease_until = ${until}
    WHERE id = ${id}::uuid AND lease_token = ${token}::uuid AND deleted_at IS NULL`;
  return held === 1;
}

/** The calls to Slack that this source's polls made since `since`. */
export async function countCalls(tx: Db, id: string, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ calls: number }[]>`
    SELECT coalesce(sum(calls), 0)::int AS calls FROM poll
    WHERE source_id = ${id}::uuid AND started_at > ${since}`;
  return row?.calls ?? 0;
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

/** Counts a call to Slack that brought no page. */
export async function countFailedCall(tx: Db, pollId: string): Promise<void> {
  await tx.$executeRaw`UPDATE poll SET calls = calls + 1 WHERE id = ${pollId}::uuid`;
}

export type PageRecord = {
  window: { from: Date | null; to: Date | null };
  rows: number;
  newRows: number;
  duplicateRows: number;
  lateRows: number;
  quarantined: number;
  pullState: unknown;
  newestEvent: Date | null;
};

/** Stores where the pull stands after a page and the newest event time seen, and adds the page to the ledger. */
export async function recordPage(
  tx: Db,
  poll: { sourceId: string; pollId: string },
  page: PageRecord,
): Promise<void> {
  await tx.$executeRaw`
    WITH ledger AS (
      UPDATE poll SET window_from = ${page.window.from}, window_to = ${page.window.to},
        calls = calls + 1, pages = pages + 1, rows = rows + ${page.rows},
        new_rows = new_rows + ${page.newRows}, duplicate_rows = duplicate_rows + ${page.duplicateRows},
        late_rows = late_rows + ${page.lateRows}, quarantined = quarantined + ${page.quarantined}
      WHERE id = ${poll.pollId}::uuid
    )
    UPDATE log_source SET pull_state = ${JSON.stringify(page.pullState)}::jsonb,
      last_event_at = GREATEST(last_event_at, ${page.newestEvent}::timestamptz)
    WHERE id = ${poll.sourceId}::uuid`;
}

export type PollEnding = {
  finishedAt: Date;
  nextPollAt: Date | null;
  /** True when nothing that Slack had for the window was left unread. */
  drained: boolean;
  /** Kept from before when the poll failed. */
  behindSince: Date | null;
  error: { code: string; errorClass: string; message: string } | null;
  consecutiveFailures: number;
};

/** Ends a poll in the ledger, gives the lease back and sets the next poll; of the source nothing is changed when the lease was lost meanwhile. */
export async function endPoll(
  tx: Db,
  poll: { sourceId: string; pollId: string; lease: string },
  { finishedAt, nextPollAt, drained, behindSince, error, consecutiveFailures }: PollEnding,
): Promise<void> {
  const rateLimited = error?.errorClass === "rate_limited" ? 1 : 0;
  const failedAt = error ? finishedAt : null;
  const okAt = error ? null : finishedAt;
  await tx.$executeRaw`
    WITH ledger AS (
      UPDATE poll SET finished_at = ${finishedAt}, drained = ${drained},
        error_code = ${error?.code ?? null}, error_message = ${error?.message ?? null},
        rate_limited = rate_limited + ${rateLimited}
      WHERE id = ${poll.pollId}::uuid
    )
    UPDATE log_source SET lease_token = NULL, lease_until = NULL,
      last_poll_at = ${finishedAt}, next_poll_at = ${nextPollAt},
      consecutive_failures = ${consecutiveFailures},
      behind_since = CASE WHEN ${error === null} THEN ${behindSince}::timestamptz ELSE behind_since END,
      last_error_code = ${error?.code ?? null}, last_error_class = ${error?.errorClass ?? null},
      last_error_at = coalesce(${failedAt}::timestamptz, last_error_at),
      last_poll_ok_at = coalesce(${okAt}::timestamptz, last_poll_ok_at)
    WHERE id = ${poll.sourceId}::uuid AND lease_token = ${poll.lease}::uuid`;
}

/** Ends the ledger row of a poll that lost its lease. */
export async function endLostPoll(tx: Db, pollId: string, finishedAt: Date): Promise<void> {
  await tx.$executeRaw`UPDATE poll SET finished_at = ${finishedAt} WHERE id = ${pollId}::uuid`;
}

export type LivingRows = {
  /** Keys that were never seen before. */
  added: Set<string>;
  /** Of keys that were known: the hour, its beginning, until which they were used, where it is a later one than was known. */
  usedUntil: Map<string, Date>;
};

/** Keeps the living rows of an access log up to date and answers what of them is news. */
export async function upsertAccessSessions(
  tx: Db,
  sourceId: string,
  sessions: AccessSessionFacts[],
  now: Date,
): Promise<LivingRows> {
  if (sessions.length === 0) return { added: new Set(), usedUntil: new Map() };
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
  // A statement sees the rows as they were before it: `before` is what was known.
  const upserted = await tx.$queryRaw<{ key: string; is_new: boolean; used_until: Date | null }[]>`
    WITH page AS MATERIALIZED (
      SELECT DISTINCT ON (key) key, user_id, username, ip, user_agent, first_seen, last_seen, count
      FROM jsonb_to_recordset(${rows}::jsonb) AS row (
        key text, user_id text, username text, ip text, user_agent text,
        first_seen timestamptz, last_seen timestamptz, count bigint
      )
      ORDER BY key, last_seen DESC
    ), before AS (
      SELECT key, old.last_seen FROM page JOIN access_session old USING (key) WHERE source_id = ${sourceId}::uuid
    ), upserted AS (
      INSERT INTO access_session AS old (source_id, key, user_id, username, ip, user_agent, first_seen, last_seen, count, updated_at)
      SELECT ${sourceId}::uuid, key, user_id, username, ip, user_agent, first_seen, last_seen, count, ${now}::timestamptz
      FROM page ORDER BY key
      ON CONFLICT (source_id, key) DO UPDATE SET
        first_seen = LEAST(old.first_seen, excluded.first_seen),
        last_seen = GREATEST(old.last_seen, excluded.last_seen),
        count = GREATEST(old.count, excluded.count),
        username = CASE WHEN excluded.last_seen >= old.last_seen
          THEN COALESCE(excluded.username, old.username) ELSE COALESCE(old.username, excluded.username) END,
        updated_at = excluded.updated_at
      RETURNING key, last_seen, (xmax = 0) AS is_new
    )
    SELECT key, is_new, CASE WHEN date_trunc('hour', upserted.last_seen) > before.last_seen
      THEN date_trunc('hour', upserted.last_seen) END AS used_until
    FROM upserted LEFT JOIN before USING (key)`;
  return {
    added: new Set(upserted.filter((row) => row.is_new).map((row) => row.key)),
    usedUntil: new Map(
      upserted.flatMap(({ key, used_until }) => (used_until ? [[key, used_until] as const] : [])),
    ),
  };
}

/**
 * When the source was started first, or made, where that was not kept; and which Slack organization, or workspace without
 * one, it reads from: the source itself as long as Slack has not said.
 */
export async function findOrigin(
  tx: Db,
  id: string,
): Promise<{ startedAt: Date; organization: string }> {
  const row = await tx.logSource.findUniqueOrThrow({
    where: { id },
    select: { startedAt: true, createdAt: true, slackEnterpriseId: true, slackTeamId: true },
  });
  return {
    startedAt: row.startedAt ?? row.createdAt,
    organization: row.slackEnterpriseId ?? row.slackTeamId ?? id,
  };
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
