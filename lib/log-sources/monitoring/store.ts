import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { type LogSource, Prisma } from "@/lib/platform/db/generated/client";

import { overdueMilliseconds } from "../source-health";

/** What the monitor reads of a source; no secrets, and not the pull's state, which can be large. */
const monitored = [
  "id",
  "name",
  "logType",
  "setupStep",
  "pausedAt",
  "grantedAt",
  "deletedAt",
  "lastErrorCode",
  "lastErrorClass",
  "consecutiveFailures",
  "nextPollAt",
  "lastPollOkAt",
  "lastEventAt",
  "behindSince",
  "noDataAlarmEnabled",
  "noDataAlarmMinutes",
  "alarmReminderHours",
  "alarmQuietFrom",
  "alarmQuietTo",
  "alarmSkipWeekends",
  "alarmTimeZone",
  "healthState",
  "healthSince",
  "failingAlertId",
  "quietAlertId",
] as const satisfies (keyof LogSource)[];

export type MonitoredSource = Pick<LogSource, (typeof monitored)[number]>;

// Read in SQL: there may be thousands of sources, and the ORM takes three times as long for them.
const columns = Prisma.raw(
  monitored
    .map(
      (field) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${field}"`,
    )
    .join(", "),
);

/** Sources whose health may have to be looked at: all but those that were healthy and of which no column says otherwise. How many events are stored makes no difference. */
export function listMonitored(tx: Db, now: Date): Promise<MonitoredSource[]> {
  const overdue = new Date(now.getTime() - overdueMilliseconds);
  return tx.$queryRaw<MonitoredSource[]>`
    SELECT ${columns} FROM log_source
    WHERE CASE WHEN deleted_at IS NOT NULL
      THEN failing_alert_id IS NOT NULL OR quiet_alert_id IS NOT NULL
      ELSE (
        health_state = 'HEALTHY' AND failing_alert_id IS NULL AND quiet_alert_id IS NULL
        AND setup_step = 'DONE' AND paused_at IS NULL
        AND last_error_code IS NULL AND last_error_class IS NULL AND behind_since IS NULL
        AND next_poll_at >= ${overdue}
        AND (NOT no_data_alarm_enabled
          OR COALESCE(last_event_at, granted_at) > ${now}::timestamptz - make_interval(mins => no_data_alarm_minutes))
      ) IS NOT TRUE END`;
}

/** These sources, locked until the transaction ends; without those that are gone and those that somebody else has locked. */
export function lockMonitored(tx: Db, ids: string[]): Promise<MonitoredSource[]> {
  return tx.$queryRaw<MonitoredSource[]>`
    SELECT ${columns} FROM log_source WHERE id = ANY(${ids}::uuid[]) FOR UPDATE SKIP LOCKED`;
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
