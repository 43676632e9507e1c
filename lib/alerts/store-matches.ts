import "server-only";

import { storableJson } from "@/lib/kernel/storable-json";
import type { Db } from "@/lib/platform/db/client";

export type OpenRow = { id: string; dedupe_key: string; opened_at: Date; severity: string };

/** The open alerts that have these keys, kept from changing until the transaction ends. */
export function lockOpenAlerts(tx: Db, keys: string[]) {
  return tx.$queryRaw<OpenRow[]>`
    SELECT id, dedupe_key, opened_at, severity FROM alert
    WHERE dedupe_key = ANY(${keys}) AND status IN ('OPEN', 'TRIAGED') ORDER BY id FOR UPDATE`;
}

/** When the open alerts that have these keys were opened, by key. */
export async function findOpenGroups(tx: Db, keys: string[]): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<Pick<OpenRow, "dedupe_key" | "opened_at">[]>`
    SELECT dedupe_key, opened_at FROM alert
    WHERE dedupe_key = ANY(${keys}) AND status IN ('OPEN', 'TRIAGED')`;
  return new Map(rows.map((row) => [row.dedupe_key, row.opened_at]));
}

/** How many alerts each of these rules opened for matches after its moment; a rule with none is left out. */
export async function countOpened(
  tx: Db,
  rules: { ruleId: string; since: Date }[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ rule_id: string; count: number }[]>`
    SELECT alert.rule_id, count(*)::int AS count
    FROM jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) AS row ("ruleId" text, since timestamptz)
    JOIN alert ON alert.rule_id = row."ruleId" AND alert.opened_at > row.since AND alert.type = 'RULE_MATCH'
    GROUP BY alert.rule_id`;
  return new Map(rows.map((row) => [row.rule_id, row.count]));
}

/** How many alerts each of these rules opened for matches on each of the last `days` days (UTC), oldest first; a rule with none is left out. */
export async function countOpenedPerDay(
  tx: Db,
  ruleIds: string[],
  now: Date,
  days: number,
): Promise<Map<string, number[]>> {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const from = new Date(today - (days - 1) * 86_400_000);
  const rows = await tx.$queryRaw<{ rule_id: string; day: number; count: number }[]>`
    SELECT rule_id, floor(extract(epoch FROM opened_at - ${from}::timestamptz) / 86400)::int AS day, count(*)::int AS count
    FROM alert WHERE rule_id = ANY(${ruleIds}) AND opened_at >= ${from} AND type = 'RULE_MATCH'
    GROUP BY 1, 2`;
  const perRule = new Map<string, number[]>();
  for (const { rule_id, day, count } of rows) {
    const perDay = perRule.get(rule_id) ?? Array.from({ length: days }, () => 0);
    // An alert of a machine whose clock is ahead belongs to today.
    const at = Math.min(day, days - 1);
    perDay[at] = (perDay[at] ?? 0) + count;
    perRule.set(rule_id, perDay);
  }
  return perRule;
}

/** The alert of each key that was opened last and has ended. */
export async function lastEnded(tx: Db, keys: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; dedupe_key: string }[]>`
    SELECT last.id, last.dedupe_key FROM unnest(${keys}::text[]) AS key
    CROSS JOIN LATERAL (
      SELECT id, dedupe_key FROM alert
      WHERE dedupe_key = key AND status IN ('RESOLVED', 'CLOSED')
      ORDER BY opened_at DESC, id DESC LIMIT 1
    ) AS last`;
  return new Map(rows.map(({ id, dedupe_key }) => [dedupe_key, id]));
}

/** Lets open alerts give their keys up for others. */
export async function retireKeys(tx: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE alert SET dedupe_key = dedupe_key || '#' || id WHERE id = ANY(${ids}::uuid[])`;
}

export type NewAlertRow = {
  type: string;
  ruleId: string;
  dedupeKey: string;
  severity: string;
  title: string;
  summary: string;
  runbook: string | null;
  reference: string | null;
  facts: { label: string; value: string }[];
  destinationIds: string[];
  sourceId: string | null;
  logType: string | null;
  previousId: string | null;
};

/** Opens alerts in the order of their keys; those whose key an open alert has are left out, as somebody else was quicker. */
export function insertAlerts(tx: Db, now: Date, alerts: NewAlertRow[]) {
  return tx.$queryRaw<OpenRow[]>`
    INSERT INTO alert (id, type, rule_id, dedupe_key, severity, title, summary, runbook, reference, facts, destination_ids,
      source_id, log_type, previous_id, opened_at, updated_at, last_notified_at)
    SELECT gen_random_uuid(), type, "ruleId", "dedupeKey", severity, title, summary, runbook, reference, facts,
      ARRAY(SELECT jsonb_array_elements_text("destinationIds")::uuid), "sourceId", "logType", "previousId",
      ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${storableJson(alerts)}::jsonb) AS row (
      type text, "ruleId" text, "dedupeKey" text, severity text, title text, summary text, runbook text, reference text,
      facts jsonb, "destinationIds" jsonb, "sourceId" uuid, "logType" text, "previousId" uuid
    )
    ORDER BY "dedupeKey"
    ON CONFLICT (dedupe_key) WHERE status IN ('OPEN', 'TRIAGED') DO NOTHING
    RETURNING id, dedupe_key, opened_at, severity`;
}
