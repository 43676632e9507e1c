import type { z } from "zod";

import type { NoDataAlarm, noDataAlarmInput } from "./alarm-contract";

type AlarmColumns = {
  noDataAlarmEnabled: boolean;
  noDataAlarmMinutes: number;
  alarmReminderHours: number | null;
  alarmQuietFrom: number | null;
  alarmQuietTo: number | null;
  alarmSkipWeekends: boolean;
  alarmTimeZone: string;
};

/** "22:30" as minutes of the day. */
function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function toTime(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The alarm's columns as the API shows them. */
export function readAlarm(row: AlarmColumns): NoDataAlarm {
  const { alarmQuietFrom: from, alarmQuietTo: to } = row;
  return {
    enabled: row.noDataAlarmEnabled,
    minutes: row.noDataAlarmMinutes,
    reminderHours: row.alarmReminderHours,
    quietHours: from === null || to === null ? null : { from: toTime(from), to: toTime(to) },
    skipWeekends: row.alarmSkipWeekends,
    timeZone: row.alarmTimeZone,
  };
}

/** The columns that an input changes. */
export function alarmChange(input: z.output<typeof noDataAlarmInput>): Partial<AlarmColumns> {
  const { quietHours, reminderHours, skipWeekends, timeZone } = input;
  return {
    noDataAlarmEnabled: input.enabled,
    noDataAlarmMinutes: input.minutes,
    ...(reminderHours === undefined ? {} : { alarmReminderHours: reminderHours }),
    ...(quietHours === undefined
      ? {}
      : {
          alarmQuietFrom: quietHours && toMinutes(quietHours.from),
          alarmQuietTo: quietHours && toMinutes(quietHours.to),
        }),
    ...(skipWeekends === undefined ? {} : { alarmSkipWeekends: skipWeekends }),
    ...(timeZone === undefined ? {} : { alarmTimeZone: timeZone }),
  };
}

/** The change in the words of the audit trail. */
export function alarmAudit(input: z.output<typeof noDataAlarmInput>) {
  const { enabled, minutes, reminderHours, quietHours, skipWeekends, timeZone } = input;
  return {
    noDataAlarm: enabled,
    noDataAlarmMinutes: minutes,
    ...(reminderHours === undefined ? {} : { reminderHours }),
    ...(quietHours === undefined
      ? {}
      : { quietHours: quietHours && `${quietHours.from} to ${quietHours.to}` }),
    ...(skipWeekends === undefined ? {} : { skipWeekends }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}
