import "server-only";

import type { AlertStatus } from "@/lib/kernel/alert-terms";
import type { Severity } from "@/lib/kernel/severity";
import type { Db } from "@/lib/platform/db/client";

export type EventKey = { eventTime: Date; id: bigint };

/** Where an alert's events lie, newest first, older than `after`. */
export async function listEventKeys(
  tx: Db,
  alertId: string,
  after: EventKey | null,
  take: number,
): Promise<EventKey[]> {
  const older = after && [
    { eventTime: { lt: after.eventTime } },
    { eventTime: after.eventTime, eventId: { lt: after.id } },
  ];
  const rows = await tx.alertEvent.findMany({
    where: { alertId, ...(older ? { OR: older } : {}) },
    orderBy: [{ eventTime: "desc" }, { eventId: "desc" }],
    select: { eventTime: true, eventId: true },
    take,
  });
  return rows.map(({ eventTime, eventId }) => ({ eventTime, id: eventId }));
}

/** The alerts of rules that have this event, the newest first. */
export async function findAlertsOfEvent(tx: Db, { eventTime, id }: EventKey) {
  const rows = await tx.alertEvent.findMany({
    where: { eventTime, eventId: id },
    select: { alert: { select: { id: true, title: true, status: true, ruleId: true } } },
    orderBy: { alert: { openedAt: "desc" } },
  });
  return rows.map(({ alert }) => ({ ...alert, status: alert.status as AlertStatus }));
}

type NewEvents = { alertId: string; events: EventKey[] };

/** Adds events to alerts, each once, and answers how many of each alert's were new, and from when to when they are. */
export function insertEvents(tx: Db, now: Date, alerts: NewEvents[]) {
  const rows = alerts.flatMap(({ alertId, events }) =>
    events.map(({ eventTime, id }) => ({ alertId, eventTime, id: String(id) })),
  );
  return tx.$queryRaw<{ alertId: string; count: number; first: Date; last: Date }[]>`
    WITH added AS (
      INSERT INTO alert_event (alert_id, event_time, event_id, added_at)
      SELECT "alertId", "eventTime", id, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("alertId" uuid, "eventTime" timestamptz, id bigint)
      ON CONFLICT DO NOTHING
      RETURNING alert_id, event_time
    )
    SELECT alert_id AS "alertId", count(*)::int AS count, min(event_time) AS first, max(event_time) AS last
    FROM added GROUP BY alert_id`;
}

export type Grown = {
  alertId: string;
  count: number;
  first: Date;
  last: Date;
  /** Its severity now. */
  severity: Severity;
  /** True for an alert that destinations know already. */
  isChange: boolean;
  /** True when destinations will call for attention. */
  rings: boolean;
};

/** Counts new events in, and makes alerts that destinations know a version newer. */
export async function countEventsIn(tx: Db, now: Date, grown: Grown[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE alert SET event_count = event_count + new.count,
      first_event_at = least(first_event_at, new.first), last_event_at = greatest(last_event_at, new.last),
      severity = new.severity, updated_at = ${now}::timestamptz,
      snoozed_until = CASE WHEN new.rings THEN NULL ELSE snoozed_until END,
      last_notified_at = CASE WHEN new.rings THEN ${now}::timestamptz ELSE last_notified_at END,
      version = version + CASE WHEN new."isChange" THEN 1 ELSE 0 END
    FROM jsonb_to_recordset(${JSON.stringify(grown)}::jsonb) AS new (
      "alertId" uuid, count int, first timestamptz, last timestamptz, severity text, "isChange" boolean, rings boolean
    )
    WHERE alert.id = new."alertId"`;
}
