import type { NoDataAlarm, NoDataAlarmInput } from "@/lib/log-sources/alarm-contract";

import { type DurationUnit, splitMinutes, toMinutes } from "./duration";

/** The alarm as people write it: numbers are null while their fields are empty. */
export type AlarmFields = {
  enabled: boolean;
  amount: number | null;
  unit: DurationUnit;
  reminderHours: number | null;
  leaveOutHours: boolean;
  /** "22:00" */
  quietFrom: string;
  quietTo: string;
  skipWeekends: boolean;
  timeZone: string;
};

/** The form's values for an alarm as it is stored; `ownZone` is proposed where the zone made no difference so far. */
export function toAlarmFields(alarm: NoDataAlarm, ownZone: string): AlarmFields {
  const { enabled, minutes, reminderHours, quietHours, skipWeekends, timeZone } = alarm;
  return {
    enabled,
    ...splitMinutes(minutes),
    reminderHours,
    leaveOutHours: quietHours !== null,
    quietFrom: quietHours?.from ?? "20:00",
    quietTo: quietHours?.to ?? "08:00",
    skipWeekends,
    timeZone: quietHours || skipWeekends ? timeZone : ownZone,
  };
}

/** What is sent: with the alarm off, what may be half written stays as it was. */
export function fromAlarmFields(fields: AlarmFields, stored: NoDataAlarm): NoDataAlarmInput {
  const { enabled, amount, unit, reminderHours, leaveOutHours, skipWeekends } = fields;
  if (!enabled || amount === null) return { enabled, minutes: stored.minutes, reminderHours };
  return {
    enabled,
    minutes: toMinutes({ amount, unit }),
    reminderHours,
    quietHours: leaveOutHours ? { from: fields.quietFrom, to: fields.quietTo } : null,
    skipWeekends,
    ...(leaveOutHours || skipWeekends ? { timeZone: fields.timeZone } : {}),
  };
}

/** The zone of this browser. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
