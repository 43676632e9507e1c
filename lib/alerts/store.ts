import "server-only";

import type { Severity } from "@/lib/kernel/severity";
import type { Db } from "@/lib/platform/db/client";
import type { Alert } from "@/lib/platform/db/generated/client";

import type { AlertStatus, AlertType } from "./alert-terms";
import type { ActivityKind, AlertFilters, NoticeKind } from "./contract";

/** The statuses in which an alert still wants a person, and in which its dedupe key is taken. */
const openStatuses = ["OPEN", "TRIAGED"] satisfies AlertStatus[];

const withNames = {
  source: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
} as const;

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
    where: { dedupeKey: { in: dedupeKeys }, status: { in: openStatuses } },
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

export function isOpenStatus(status: string): boolean {
  return openStatuses.some((open) => open === status);
}

/** What becomes of an open alert; what is not named stays. */
type AlertChange = { id: string; resolvedAt?: Date } & Partial<
  Pick<NewAlert, "status" | "severity" | "title" | "summary" | "details">
>;

/** Changes alerts that are still open, in one statement, and notes that destinations are told now; answers which. */
export async function updateOpenAlerts(
  tx: Db,
  now: Date,
  changes: AlertChange[],
): Promise<Set<string>> {
  if (changes.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE alert SET updated_at = ${now}, last_notified_at = ${now},
      status = coalesce(change.status, alert.status),
      severity = coalesce(change.severity, alert.severity),
      title = coalesce(change.title, alert.title),
      summary = coalesce(change.summary, alert.summary),
      details = coalesce(change.details, alert.details),
      resolved_at = coalesce(change."resolvedAt", alert.resolved_at)
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS change (
      id uuid, status text, severity text, title text, summary text, details jsonb, "resolvedAt" timestamptz
    )
    WHERE alert.id = change.id AND alert.status = ANY(${openStatuses})
    RETURNING alert.id::text`;
  return new Set(rows.map(({ id }) => id));
}

/** Writes down what happened to alerts, to each with a text of its own. */
export async function insertActivities(
  tx: Db,
  activity: {
    at: Date;
    kind: ActivityKind;
    actorType: string;
    actorId: string | null;
    actorName: string;
  },
  texts: { alertId: string; text: string }[],
): Promise<void> {
  if (texts.length === 0) return;
  const { at, kind, actorType, actorId, actorName } = activity;
  await tx.$executeRaw`
    INSERT INTO alert_activity (id, alert_id, at, kind, actor_type, actor_id, actor_name, text)
    SELECT gen_random_uuid(), "alertId", ${at}, ${kind}, ${actorType}, ${actorId}, ${actorName}, text
    FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) AS row ("alertId" uuid, text text)`;
}

/** Puts a notice of each alert in the outbox. */
export async function insertNotices(
  tx: Db,
  { kind, createdAt }: { kind: NoticeKind; createdAt: Date },
  alertIds: string[],
): Promise<void> {
  if (alertIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO alert_notice (id, alert_id, kind, created_at)
    SELECT gen_random_uuid(), alert_id, ${kind}, ${createdAt}
    FROM unnest(${alertIds}::uuid[]) AS alert_id`;
}

export function findAlert(tx: Db, id: string) {
  return tx.alert.findUnique({ where: { id }, include: withNames });
}

export type AlertRow = NonNullable<Awaited<ReturnType<typeof findAlert>>>;

/** Alerts as filtered, newest first, older than `after`. */
export function listAlertPage(
  tx: Db,
  { status, severity, type, sourceId }: AlertFilters,
  after: { at: Date; id: string } | null,
  take: number,
) {
  return tx.alert.findMany({
    where: {
      ...(status ? { status: { in: status } } : {}),
      ...(severity ? { severity: { in: severity } } : {}),
      ...(type ? { type: { in: type } } : {}),
      ...(sourceId ? { sourceId: { in: sourceId } } : {}),
      ...(after
        ? { OR: [{ openedAt: { lt: after.at } }, { openedAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    include: withNames,
    take,
  });
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
