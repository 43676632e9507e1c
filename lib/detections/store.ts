import "server-only";

import type { Db } from "@/lib/platform/db/client";

type EventKey = { eventTime: Date; id: bigint };

/** Locks the groups of these keys until the transaction ends, in an order that all keep to. */
export async function lockGroups(
  tx: Db,
  groups: { dedupeKey: string; expiresAt: Date }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pending_group AS old (dedupe_key, expires_at)
    SELECT "dedupeKey", "expiresAt"
    FROM jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) AS row ("dedupeKey" text, "expiresAt" timestamptz)
    ORDER BY "dedupeKey"
    ON CONFLICT (dedupe_key) DO UPDATE SET expires_at = greatest(old.expires_at, excluded.expires_at)`;
}

export type PendingRow = EventKey & { dedupeKey: string };

/** Adds matches to their groups, each once. */
export async function addPending(
  tx: Db,
  matches: (PendingRow & { expiresAt: Date })[],
): Promise<void> {
  const rows = matches.map((match) => ({ ...match, id: String(match.id) }));
  await tx.$executeRaw`
    INSERT INTO pending_match (dedupe_key, event_time, event_id, expires_at)
    SELECT "dedupeKey", "eventTime", id, "expiresAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
      "dedupeKey" text, "eventTime" timestamptz, id bigint, "expiresAt" timestamptz
    )
    ON CONFLICT DO NOTHING`;
}

/** The matches of these groups that are counted. */
export function findPending(tx: Db, keys: string[], now: Date) {
  return tx.$queryRaw<PendingRow[]>`
    SELECT dedupe_key AS "dedupeKey", event_time AS "eventTime", event_id AS id FROM pending_match
    WHERE dedupe_key = ANY(${keys}) AND expires_at > ${now}`;
}

export async function deletePending(tx: Db, keys: string[]): Promise<void> {
  await tx.pendingMatch.deleteMany({ where: { dedupeKey: { in: keys } } });
}

/** Removes the matches, and the groups, whose time is over. Those that somebody counts just then wait for the next time, for who counts has an order of locks to keep. */
export async function deleteExpiredPending(tx: Db, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM pending_match WHERE (dedupe_key, event_time, event_id) IN (
      SELECT dedupe_key, event_time, event_id FROM pending_match WHERE expires_at <= ${now} FOR UPDATE SKIP LOCKED)`;
  await tx.$executeRaw`
    DELETE FROM pending_group WHERE dedupe_key IN (
      SELECT dedupe_key FROM pending_group WHERE expires_at <= ${now} FOR UPDATE SKIP LOCKED)`;
}

/**
 * Lets only one at a time open alerts of those of these rules that are to be counted alone, and waits for whoever opens
 * any; of the others, several may open alerts side by side. Until the transaction ends, in an order that all keep to.
 */
export async function lockLimits(
  tx: Db,
  rules: { ruleId: string; alone: boolean }[],
): Promise<void> {
  await tx.$executeRaw`
    SELECT count(CASE WHEN alone THEN pg_advisory_xact_lock(key)::text ELSE pg_advisory_xact_lock_shared(key)::text END)
    FROM (
      SELECT alone, hashtextextended('margay.rule-limit ' || "ruleId", 0) AS key
      FROM jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row ("ruleId" text, alone boolean)
      ORDER BY key OFFSET 0
    ) AS ordered`;
}

/** Those of the rules that were ever stopped. */
export function findStops(tx: Db, ruleIds: string[]) {
  return tx.ruleStop.findMany({ where: { ruleId: { in: ruleIds } } });
}

/** Stops rules; answers those that were not stopped yet. */
export async function stopRules(tx: Db, now: Date, ruleIds: string[]): Promise<string[]> {
  const stopped = await tx.$queryRaw<{ rule_id: string }[]>`
    INSERT INTO rule_stop AS old (rule_id, stopped_at)
    SELECT id, ${now} FROM unnest(${ruleIds}::text[]) AS id ORDER BY id
    ON CONFLICT (rule_id) DO UPDATE SET stopped_at = excluded.stopped_at, resumed_at = NULL, alert_id = NULL
    WHERE old.resumed_at IS NOT NULL
    RETURNING rule_id`;
  return stopped.map(({ rule_id }) => rule_id);
}

export async function setStopAlert(tx: Db, ruleId: string, alertId: string): Promise<void> {
  await tx.ruleStop.update({ where: { ruleId }, data: { alertId } });
}

/** Ends a rule's stop and answers the alert that says of it; undefined when the rule is not stopped. */
export async function endStop(
  tx: Db,
  now: Date,
  ruleId: string,
): Promise<{ alertId: string | null } | undefined> {
  const [row] = await tx.$queryRaw<{ alert_id: string | null }[]>`
    UPDATE rule_stop SET resumed_at = ${now} WHERE rule_id = ${ruleId} AND resumed_at IS NULL
    RETURNING alert_id`;
  return row && { alertId: row.alert_id };
}
