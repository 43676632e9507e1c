import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { overdueMilliseconds } from "../source-health";

/** What the monitor reads of a source; no secrets, and not the pull's state, which can be large. */
const monitored = {
  id: true,
  name: true,
  logType: true,
  setupStep: true,
  pausedAt: true,
  grantedAt: true,
  deletedAt: true,
  lastErrorCode: true,
  lastErrorClass: true,
  consecutiveFailures: true,
  nextPollAt: true,
  lastPollOkAt: true,
  lastEventAt: true,
  noDataAlarmEnabled: true,
  noDataAlarmMinutes: true,
  alarmReminderHours: true,
  alarmQuietFrom: true,
  alarmQuietTo: true,
  alarmSkipWeekends: true,
  alarmTimeZone: true,
  healthState: true,
  healthSince: true,
  failingAlertId: true,
  quietAlertId: true,
} as const;

/** The ids of sources whose health may have to be looked at: all but those that were healthy and of which no column says otherwise. */
async function listDoubtful(tx: Db, now: Date): Promise<string[]> {
  const overdue = new Date(now.getTime() - overdueMilliseconds);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM log_source
    WHERE CASE WHEN deleted_at IS NOT NULL
      THEN failing_alert_id IS NOT NULL OR quiet_alert_id IS NOT NULL
      ELSE (
        health_state = 'HEALTHY' AND failing_alert_id IS NULL AND quiet_alert_id IS NULL
        AND setup_step = 'DONE' AND paused_at IS NULL
        AND last_error_code IS NULL AND last_error_class IS NULL AND next_poll_at >= ${overdue}
        AND (NOT no_data_alarm_enabled
          OR COALESCE(last_event_at, granted_at) > ${now}::timestamptz - make_interval(mins => no_data_alarm_minutes))
      ) IS NOT TRUE END`;
  return rows.map((row) => row.id);
}

/** Sources whose health may have to be looked at; how many events are stored makes no difference. */
export async function listMonitored(tx: Db, now: Date) {
  const ids = await listDoubtful(tx, now);
  if (ids.length === 0) return [];
  return tx.logSource.findMany({ where: { id: { in: ids } }, select: monitored });
}

export type MonitoredSource = Awaited<ReturnType<typeof listMonitored>>[number];

/** These sources, locked until the transaction ends; without those that are gone and those that somebody else has locked. */
export async function lockMonitored(tx: Db, ids: string[]): Promise<MonitoredSource[]> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM log_source WHERE id = ANY(${ids}::uuid[]) FOR UPDATE SKIP LOCKED`;
  if (locked.length === 0) return [];
  return tx.logSource.findMany({
    where: { id: { in: locked.map(({ id }) => id) } },
    select: monitored,
  });
}

export type SettledHealth = {
  id: string;
  /** Left as it is where it is not told. */
  healthState?: string;
  healthSince?: Date;
  failingAlertId: string | null;
  quietAlertId: string | null;
};

/** Notes how sources were found to be, in one statement. */
export async function saveHealth(tx: Db, found: SettledHealth[]): Promise<void> {
  if (found.length === 0) return;
  await tx.$executeRaw`
    UPDATE log_source SET
      health_state = coalesce(found."healthState", health_state),
      health_since = coalesce(found."healthSince", health_since),
      failing_alert_id = found."failingAlertId", quiet_alert_id = found."quietAlertId"
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS found (
      id uuid, "healthState" text, "healthSince" timestamptz, "failingAlertId" uuid, "quietAlertId" uuid
    )
    WHERE log_source.id = found.id`;
}

export type StateChange = { id: string; from: string | null; to: string };

/** Notes new states of many sources in one statement; one that somebody else changed meanwhile is left as it is. */
export async function saveStates(tx: Db, changes: StateChange[], since: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE log_source SET health_state = change."to", health_since = ${since}
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS change (id uuid, "from" text, "to" text)
    WHERE log_source.id = change.id AND health_state IS NOT DISTINCT FROM change."from"`;
}
