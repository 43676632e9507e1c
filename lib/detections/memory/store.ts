import "server-only";

import type { Db } from "@/lib/platform/db/client";

import type { Remembered } from "./recall";

/** A rule's memory of one source, as it is locked: since when it is complete, and of which definition. */
export type MemoryState = {
  ruleId: string;
  version: number;
  since: Date | null;
  builtAt: Date | null;
};

export type MemoryDefinition = { ruleId: string; version: number };

/**
 * Locks the memories of these rules for one source until the transaction ends, in an order that all keep to. One that
 * is not there yet is made; it is complete when the source has no earlier events.
 */
export async function lockMemories(
  tx: Db,
  sourceId: string,
  now: Date,
  rules: MemoryDefinition[],
): Promise<MemoryState[]> {
  const ids = rules.map(({ ruleId }) => ruleId);
  const lock = () => tx.$queryRaw<MemoryState[]>`
    SELECT rule_id AS "ruleId", version, since, built_at AS "builtAt" FROM rule_memory
    WHERE source_id = ${sourceId}::uuid AND rule_id = ANY(${ids}) ORDER BY rule_id FOR UPDATE`;
  const locked = await lock();
  if (locked.length === rules.length) return locked;
  await tx.$executeRaw`
    INSERT INTO rule_memory (source_id, rule_id, version, built_at)
    SELECT id, "ruleId", version, CASE WHEN last_event_at IS NULL THEN ${now}::timestamptz END
    FROM log_source, jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row ("ruleId" text, version int)
    WHERE id = ${sourceId}::uuid ORDER BY "ruleId"
    ON CONFLICT (source_id, rule_id) DO NOTHING`;
  return lock();
}

/** What is remembered under these subjects. */
export function findSightings(
  tx: Db,
  sourceId: string,
  subjects: { ruleId: string; subject: string }[],
) {
  return tx.$queryRaw<Remembered[]>`
    SELECT s.rule_id AS "ruleId", s.subject, s.value, s.first_seen AS "firstSeen", s.last_seen AS "lastSeen"
    FROM jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) AS row ("ruleId" text, subject text)
    JOIN sighting s ON s.source_id = ${sourceId}::uuid AND s.rule_id = row."ruleId" AND s.subject = row.subject`;
}

/** Merges sightings with what is remembered, and drops those that are too many. */
export async function mergeStored(
  tx: Db,
  sourceId: string,
  kept: Remembered[],
  forgotten: Remembered[],
): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM sighting s
      USING jsonb_to_recordset(${JSON.stringify(forgotten)}::jsonb) AS row ("ruleId" text, subject text, value text)
      WHERE s.source_id = ${sourceId}::uuid AND s.rule_id = row."ruleId" AND s.subject = row.subject
        AND s.value = row.value
    )
    INSERT INTO sighting AS old (source_id, rule_id, subject, value, first_seen, last_seen)
    SELECT ${sourceId}::uuid, "ruleId", subject, value, "firstSeen", "lastSeen"
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS row (
      "ruleId" text, subject text, value text, "firstSeen" timestamptz, "lastSeen" timestamptz
    )
    ON CONFLICT (source_id, rule_id, subject, value) DO UPDATE SET
      first_seen = least(old.first_seen, excluded.first_seen), last_seen = greatest(old.last_seen, excluded.last_seen)`;
}

/** Notes the earliest sighting of memories. */
export async function saveSince(
  tx: Db,
  sourceId: string,
  rules: { ruleId: string; since: Date }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE rule_memory m SET since = least(m.since, row.since)
    FROM jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row ("ruleId" text, since timestamptz)
    WHERE m.source_id = ${sourceId}::uuid AND m.rule_id = row."ruleId"`;
}
