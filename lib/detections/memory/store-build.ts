import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import type { MemoryDefinition } from "./store";

/** The sources of these log types for which a memory is missing, of another version, or not complete. */
export function findIncomplete(tx: Db, definitions: (MemoryDefinition & { logType: string })[]) {
  return tx.$queryRaw<{ sourceId: string; logType: string }[]>`
    SELECT DISTINCT s.id::text AS "sourceId", s.log_type AS "logType"
    FROM jsonb_to_recordset(${JSON.stringify(definitions)}::jsonb) AS row ("ruleId" text, version int, "logType" text)
    JOIN log_source s ON s.log_type = row."logType" AND s.deleted_at IS NULL
    LEFT JOIN rule_memory m ON m.source_id = s.id AND m.rule_id = row."ruleId"
    WHERE m.rule_id IS NULL OR m.version <> row.version OR m.built_at IS NULL
    ORDER BY 1`;
}

/** Empties memories of a source, which are locked, so that they are built anew. */
export async function emptyMemories(
  tx: Db,
  sourceId: string,
  rules: MemoryDefinition[],
): Promise<void> {
  const ids = rules.map(({ ruleId }) => ruleId);
  await tx.sighting.deleteMany({ where: { sourceId, ruleId: { in: ids } } });
  await tx.$executeRaw`
    UPDATE rule_memory m SET version = row.version, since = NULL, built_at = NULL, read_to_time = NULL, read_to_id = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row ("ruleId" text, version int)
    WHERE m.source_id = ${sourceId}::uuid AND m.rule_id = row."ruleId"`;
}

type EventPosition = { eventTime: Date; id: bigint };

/** Up to which stored event the least of these memories is built; null: none is yet. */
export async function findProgress(
  tx: Db,
  sourceId: string,
  ruleIds: string[],
): Promise<EventPosition | null> {
  const rows = await tx.$queryRaw<{ eventTime: Date | null; id: bigint | null }[]>`
    SELECT read_to_time AS "eventTime", read_to_id AS id FROM rule_memory
    WHERE source_id = ${sourceId}::uuid AND rule_id = ANY(${ruleIds})
    ORDER BY read_to_time NULLS FIRST, read_to_id LIMIT 1`;
  const [{ eventTime, id } = { eventTime: null, id: null }] = rows;
  return eventTime === null || id === null ? null : { eventTime, id };
}

export type LearnableEvent = EventPosition & {
  action: string | null;
  raw: unknown;
  /** The hour until which a living row was used, where it is later than the event. */
  until: Date;
};

/** The next of a source's stored events after a position, oldest first. */
export function findEventsAfter(
  tx: Db,
  sourceId: string,
  after: EventPosition | null,
  take: number,
) {
  const further = after
    ? Prisma.sql`AND (e.event_time, e.id) > (${after.eventTime}, ${after.id})`
    : Prisma.empty;
  return tx.$queryRaw<LearnableEvent[]>`
    SELECT e.event_time AS "eventTime", e.id, e.action, e.raw,
      greatest(e.event_time, date_trunc('hour', s.last_seen)) AS until
    FROM log_event e LEFT JOIN access_session s ON s.source_id = e.source_id AND s.key = e.dedupe_key
    WHERE e.source_id = ${sourceId}::uuid ${further}
    ORDER BY e.event_time, e.id LIMIT ${take}`;
}

/** Notes up to which event memories are built; `builtAt` where that was the last one. */
export async function saveProgress(
  tx: Db,
  sourceId: string,
  ruleIds: string[],
  to: EventPosition | null,
  builtAt: Date | null,
): Promise<void> {
  await tx.ruleMemory.updateMany({
    where: { sourceId, ruleId: { in: ruleIds } },
    data: {
      builtAt,
      ...(to ? { readToTime: to.eventTime, readToId: to.id } : {}),
    },
  });
}

/** Marks all memories as made with another definition than any, so that they are built anew. */
export async function spoilMemories(tx: Db): Promise<void> {
  // In the order in which others lock them.
  await tx.$executeRaw`
    UPDATE rule_memory SET version = 0 WHERE (source_id, rule_id) IN (
      SELECT source_id, rule_id FROM rule_memory ORDER BY source_id, rule_id FOR UPDATE)`;
}

/** Forgets what these rules saw last before their time; of rules that are not known here, before `others`. Rows that somebody works on wait for the next time. */
export async function deleteExpiredSightings(
  tx: Db,
  rules: { ruleId: string; before: Date }[],
  others: Date,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM sighting WHERE (source_id, rule_id, subject, value) IN (
      SELECT s.source_id, s.rule_id, s.subject, s.value
      FROM jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row ("ruleId" text, before timestamptz)
      JOIN sighting s ON s.rule_id = row."ruleId" AND s.last_seen < row.before
      FOR UPDATE OF s SKIP LOCKED)`;
  const known = rules.map(({ ruleId }) => ruleId);
  await tx.$executeRaw`
    DELETE FROM sighting WHERE (source_id, rule_id, subject, value) IN (
      SELECT source_id, rule_id, subject, value FROM sighting
      WHERE last_seen < ${others} AND rule_id <> ALL(${known}) FOR UPDATE SKIP LOCKED)`;
}
