import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { storableJson } from "@/lib/kernel/storable-json";
import type { Db } from "@/lib/platform/db/client";

import { activityAuthor } from "./activity-author";
import type { ActivityKind, NoticeKind } from "./contract";
import type { ActivityRow } from "./store";

export type LockedAlert = {
  id: string;
  title: string;
  status: string;
  severity: string;
  assignee_id: string | null;
  snoozed_until: Date | null;
  resolved_at: Date | null;
  opened_at: Date;
  dedupe_key: string;
  version: number;
};

/** These alerts, kept from changing until the transaction ends; everybody locks them in the order of their ids. */
export function lockAlerts(tx: Db, ids: string[]) {
  return tx.$queryRaw<LockedAlert[]>`
    SELECT id, title, status, severity, assignee_id, snoozed_until, resolved_at, opened_at, dedupe_key, version
    FROM alert WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** At most `take` alerts whose snooze is over, locked; those that somebody else holds are left out. */
export function lockSnoozedUntil(tx: Db, now: Date, take: number) {
  return tx.$queryRaw<LockedAlert[]>`
    SELECT id, title, status, severity, assignee_id, snoozed_until, resolved_at, opened_at, dedupe_key, version
    FROM alert WHERE snoozed_until <= ${now} AND status IN ('OPEN', 'TRIAGED')
    ORDER BY id LIMIT ${take} FOR UPDATE SKIP LOCKED`;
}

/** Which of these keys an open alert has. */
export async function keysInUse(tx: Db, keys: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ dedupe_key: string }[]>`
    SELECT dedupe_key FROM alert
    WHERE dedupe_key = ANY(${keys}) AND status IN ('OPEN', 'TRIAGED')`;
  return new Set(rows.map((row) => row.dedupe_key));
}

export type WrittenAlert = {
  id: string;
  status: string;
  severity: string;
  assigneeId: string | null;
  snoozedUntil: Date | null;
  resolvedAt: Date | null;
};

/** Writes alerts that are locked, each a version further. `rings`: destinations will call for attention. */
export async function writeAlerts(
  tx: Db,
  now: Date,
  alerts: WrittenAlert[],
  { rings }: { rings: boolean },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE alert SET status = new.status, severity = new.severity, assignee_id = new."assigneeId",
      snoozed_until = new."snoozedUntil", resolved_at = new."resolvedAt", updated_at = ${now}::timestamptz,
      last_notified_at = CASE WHEN ${rings} THEN ${now}::timestamptz ELSE last_notified_at END,
      version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(alerts)}::jsonb) AS new (
      id uuid, status text, severity text, "assigneeId" uuid, "snoozedUntil" timestamptz, "resolvedAt" timestamptz
    )
    WHERE alert.id = new.id`;
}

/** Makes alerts that are locked a version newer, e.g. after a comment. */
export async function touchAlerts(tx: Db, now: Date, ids: string[]): Promise<void> {
  await tx.alert.updateMany({
    where: { id: { in: ids } },
    data: { updatedAt: now, version: { increment: 1 } },
  });
}

export type NewLine = { alertId: string; kind: ActivityKind; text: string };

/**
 * Adds lines to the activity of alerts that are locked, in the order given. A line is later than all that its alert has,
 * so that whoever reads on after a mark misses none; and an id tells the order within a moment, as its first half does
 * in every UUID of version 7.
 */
export async function insertLines(tx: Db, ctx: Context, lines: NewLine[]): Promise<ActivityRow[]> {
  if (lines.length === 0) return [];
  const { actorType, actorId, actorName, address } = activityAuthor(ctx);
  const rows = storableJson(lines.map((line, n) => ({ ...line, n: n % 4096 })));
  return tx.$queryRaw<ActivityRow[]>`
    INSERT INTO alert_activity (id, alert_id, at, kind, actor_type, actor_id, actor_name, address, text)
    SELECT (lpad(to_hex((extract(epoch FROM moment.at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(line.n), 3, '0')
        || substr(replace(gen_random_uuid()::text, '-', ''), 17))::uuid,
      line."alertId", moment.at, line.kind, ${actorType}, ${actorId}, ${actorName}, ${address}, line.text
    FROM jsonb_to_recordset(${rows}::jsonb) AS line ("alertId" uuid, n int, kind text, text text)
    CROSS JOIN LATERAL (
      SELECT greatest(${ctx.now}::timestamptz, max(at) + interval '1 millisecond') AS at
      FROM alert_activity WHERE alert_id = line."alertId"
    ) AS moment
    RETURNING id, alert_id AS "alertId", at, kind, actor_type AS "actorType", actor_id AS "actorId",
      actor_name AS "actorName", address, text`;
}

/** Puts notices in the outbox. */
export async function insertNotices(
  tx: Db,
  now: Date,
  notices: { alertId: string; kind: NoticeKind }[],
): Promise<void> {
  if (notices.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO alert_notice (id, alert_id, kind, created_at)
    SELECT gen_random_uuid(), "alertId", kind, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) AS notice ("alertId" uuid, kind text)`;
}
