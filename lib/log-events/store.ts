import "server-only";

import { storableJson } from "@/lib/kernel/storable-json";
import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import type { LogEventFilters } from "./contract";
import type { EventPosition } from "./event-id";
import { addCounts } from "./store-counts";
import { filterConditions } from "./store-filters";

export type NewLogEvent = {
  dedupeKey: string;
  eventTime: Date;
  action: string | null;
  actor: string | null;
  ip: string | null;
  indicators: string[];
  raw: unknown;
};

/** Makes the monthly partitions for these times, where they are missing. */
export async function ensurePartitions(tx: Db, times: Date[]): Promise<void> {
  const months = new Set(times.map((time) => Date.UTC(time.getUTCFullYear(), time.getUTCMonth())));
  for (const month of months) {
    await tx.$executeRaw`SELECT log_event_partitions.ensure_month(${new Date(month)})`;
  }
}

/** Stores events and counts those that were not there yet, in one statement; answers their keys. */
export async function insertLogEvents(
  tx: Db,
  source: { id: string; logType: string },
  ingestedAt: Date,
  events: NewLogEvent[],
): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  // A time is written and read faster as a number, in milliseconds.
  const rows = storableJson(
    events.map((event) => ({ ...event, eventTime: event.eventTime.getTime() })),
  );
  // As bytes, for Prisma escapes a text and takes the escapes out again on its way to Postgres.
  const bytes = Buffer.from(rows);
  // One row with all keys: a thousand rows cost Prisma a millisecond and more.
  const [inserted] = await tx.$queryRaw<{ keys: string }[]>`
    WITH inserted AS (
      INSERT INTO log_event (source_id, log_type, ingested_at, dedupe_key, event_time, action, actor, ip, indicators, raw)
      SELECT ${source.id}::uuid, ${source.logType}, ${ingestedAt}, "dedupeKey", to_timestamp("eventTime" / 1000), action, actor, ip, indicators, raw
      FROM jsonb_to_recordset(convert_from(${bytes}, 'UTF8')::jsonb) AS row (
        "dedupeKey" text, "eventTime" float8, action text, actor text, ip text, indicators text[], raw jsonb
      )
      ON CONFLICT (source_id, dedupe_key, event_time) DO NOTHING
      RETURNING dedupe_key, event_time
    ), counted AS (${addCounts(source.id)})
    SELECT coalesce(json_agg(dedupe_key), '[]')::text AS keys FROM inserted`;
  return new Set(JSON.parse(inserted?.keys ?? "[]") as string[]);
}

/** The ids of a source's events by their keys; where one is not stored, it is left out. */
export async function findEventIds(
  tx: Db,
  sourceId: string,
  events: { dedupeKey: string; eventTime: Date }[],
): Promise<Map<string, bigint>> {
  const rows = await tx.$queryRaw<{ id: bigint; dedupe_key: string }[]>`
    SELECT e.id, e.dedupe_key
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS row ("dedupeKey" text, "eventTime" timestamptz)
    JOIN log_event e ON e.source_id = ${sourceId}::uuid
      AND e.dedupe_key = row."dedupeKey" AND e.event_time = row."eventTime"`;
  return new Map(rows.map((row) => [row.dedupe_key, row.id]));
}

export type LogEventRow = {
  id: bigint;
  event_time: Date;
  source_id: string;
  source_name: string;
  log_type: string;
  ingested_at: Date;
  action: string | null;
  actor: string | null;
  ip: string | null;
  indicators: string[];
  raw: unknown;
};

const columns = Prisma.sql`
  e.id, e.event_time, e.source_id, s.name AS source_name, e.log_type, e.ingested_at, e.action, e.actor, e.ip, e.indicators, e.raw`;

/** Events newest first, older than `after`, as filtered. */
export function selectLogEvents(
  tx: Db,
  filters: LogEventFilters,
  after: EventPosition | null,
  take: number,
) {
  const conditions = filterConditions(filters);
  if (after) conditions.push(Prisma.sql`(e.event_time, e.id) < (${after.eventTime}, ${after.id})`);
  return tx.$queryRaw<LogEventRow[]>`
    SELECT ${columns} FROM log_event e JOIN log_source s ON s.id = e.source_id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY e.event_time DESC, e.id DESC LIMIT ${take}`;
}

export async function selectLogEvent(
  tx: Db,
  { eventTime, id }: EventPosition,
): Promise<LogEventRow | null> {
  const [row] = await tx.$queryRaw<LogEventRow[]>`
    SELECT ${columns} FROM log_event e JOIN log_source s ON s.id = e.source_id
    WHERE e.event_time = ${eventTime} AND e.id = ${id}`;
  return row ?? null;
}

/** Those of the events at these positions that are still stored, newest first. */
export function selectLogEventsAt(tx: Db, positions: EventPosition[]) {
  const keys = JSON.stringify(
    positions.map(({ eventTime, id }) => ({ eventTime, id: String(id) })),
  );
  return tx.$queryRaw<LogEventRow[]>`
    SELECT ${columns} FROM jsonb_to_recordset(${keys}::jsonb) AS key ("eventTime" timestamptz, id bigint)
    JOIN log_event e ON e.event_time = key."eventTime" AND e.id = key.id
    JOIN log_source s ON s.id = e.source_id
    ORDER BY e.event_time DESC, e.id DESC`;
}

export async function selectDedupeKey(
  tx: Db,
  sourceId: string,
  { eventTime, id }: EventPosition,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ dedupe_key: string }[]>`
    SELECT dedupe_key FROM log_event
    WHERE event_time = ${eventTime} AND id = ${id} AND source_id = ${sourceId}::uuid`;
  return row?.dedupe_key ?? null;
}

/** How many matching events were stored after a moment, counted up to `limit`. */
export async function countStoredAfter(
  tx: Db,
  filters: LogEventFilters,
  after: Date,
  limit: number,
): Promise<number> {
  const conditions = [...filterConditions(filters), Prisma.sql`e.ingested_at > ${after}`];
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM log_event e WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${limit}
    ) AS found`;
  return Number(row?.count ?? 0n);
}

/** Ends a search that takes longer than this; the caller's transaction only. */
export async function limitStatementTime(tx: Db, milliseconds: number): Promise<void> {
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(milliseconds)}, true)`;
}

/** Events per hour and source for the hours from `from` on; hours without events have no row. */
export function countPerHour(tx: Db, sourceIds: string[], from: Date) {
  return tx.$queryRaw<{ source_id: string; hour: number; count: bigint }[]>`
    SELECT source_id, floor(extract(epoch FROM event_time - ${from}) / 3600)::int AS hour, count(*) AS count
    FROM log_event WHERE source_id = ANY(${sourceIds}::uuid[]) AND event_time >= ${from}
    GROUP BY 1, 2`;
}
