import "server-only";

import { type AlertStatus, type AlertType, openAlertStatuses } from "@/lib/kernel/alert-terms";
import type { Severity } from "@/lib/kernel/severity";
import type { Db } from "@/lib/platform/db/client";
import type { Alert } from "@/lib/platform/db/generated/client";

export type NewAlert = {
  type: AlertType;
  severity: Severity;
  status: AlertStatus;
  title: string;
  summary: string;
  dedupeKey: string;
  sourceId: string | null;
  logType: string | null;
  openedAt: Date;
  updatedAt: Date;
  resolvedAt: Date | null;
  lastNotifiedAt: Date;
  details: { nextStep?: string };
};

/** Adds alerts in one statement, but none whose dedupe key an open one has; answers the ids of the new ones by dedupe key. */
export async function insertAlerts(tx: Db, alerts: NewAlert[]): Promise<Map<string, string>> {
  if (alerts.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; dedupe_key: string }[]>`
    INSERT INTO alert (id, type, severity, status, title, summary, dedupe_key, source_id, log_type,
      opened_at, updated_at, resolved_at, last_notified_at, details)
    SELECT gen_random_uuid(), type, severity, status, title, summary, "dedupeKey", "sourceId", "logType",
      "openedAt", "updatedAt", "resolvedAt", "lastNotifiedAt", details
    FROM jsonb_to_recordset(${JSON.stringify(alerts)}::jsonb) AS row (
      type text, severity text, status text, title text, summary text, "dedupeKey" text, "sourceId" uuid,
      "logType" text, "openedAt" timestamptz, "updatedAt" timestamptz, "resolvedAt" timestamptz,
      "lastNotifiedAt" timestamptz, details jsonb
    )
    ORDER BY "dedupeKey"
    ON CONFLICT DO NOTHING
    RETURNING id::text, dedupe_key`;
  return new Map(rows.map((row) => [row.dedupe_key, row.id]));
}

/** The ids of open alerts by their dedupe key. */
export async function findOpenAlerts(tx: Db, dedupeKeys: string[]): Promise<Map<string, string>> {
  if (dedupeKeys.length === 0) return new Map();
  const found = await tx.alert.findMany({
    where: { dedupeKey: { in: dedupeKeys }, status: { in: [...openAlertStatuses] } },
    select: { id: true, dedupeKey: true },
  });
  return new Map(found.map(({ id, dedupeKey }) => [dedupeKey, id]));
}

/** How far these alerts are. In SQL, for the monitor asks for thousands at a time. */
export function findAlerts(tx: Db, ids: string[]) {
  return tx.$queryRaw<Pick<Alert, "id" | "status" | "openedAt" | "lastNotifiedAt">[]>`
    SELECT id, status, opened_at AS "openedAt", last_notified_at AS "lastNotifiedAt"
    FROM alert WHERE id = ANY(${ids}::uuid[])`;
}

/** What becomes of an open alert; what is not named stays. */
type AlertChange = { id: string; resolvedAt?: Date } & Partial<
  Pick<NewAlert, "status" | "severity" | "title" | "summary" | "details">
>;

/** Changes alerts that are still open, each a version further and in one statement, and notes that destinations are told now; what ends one or makes it worse ends its snooze. Answers which. */
export async function updateOpenAlerts(
  tx: Db,
  now: Date,
  changes: AlertChange[],
): Promise<Set<string>> {
  if (changes.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE alert SET updated_at = ${now}, last_notified_at = ${now}, version = version + 1,
      snoozed_until = CASE WHEN coalesce(change.status, change.severity) IS NULL THEN alert.snoozed_until END,
      status = coalesce(change.status, alert.status),
      severity = coalesce(change.severity, alert.severity),
      title = coalesce(change.title, alert.title),
      summary = coalesce(change.summary, alert.summary),
      details = coalesce(change.details, alert.details),
      resolved_at = coalesce(change."resolvedAt", alert.resolved_at)
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS change (
      id uuid, status text, severity text, title text, summary text, details jsonb, "resolvedAt" timestamptz
    )
    WHERE alert.id = change.id AND alert.status = ANY(${[...openAlertStatuses]})
    RETURNING alert.id::text`;
  return new Set(rows.map(({ id }) => id));
}

/** An alert's activity, oldest first, after `after`. */
export function listActivityPage(
  tx: Db,
  alertId: string,
  after: { at: Date; id: string } | null,
  take: number,
) {
  const later = after && [{ at: { gt: after.at } }, { at: after.at, id: { gt: after.id } }];
  return tx.alertActivity.findMany({
    where: { alertId, ...(later ? { OR: later } : {}) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take,
  });
}

export type ActivityRow = Awaited<ReturnType<typeof listActivityPage>>[number];
