import { type DurationUnit, splitMinutes, toMinutes } from "./duration";

type Alarm = { enabled: boolean; minutes: number };

/** The alarm as people write it: a number, null while its field is empty, and a unit. */
export type AlarmFields = { enabled: boolean; amount: number | null; unit: DurationUnit };

/** The form's values for an alarm as it is stored. */
export function toAlarmFields({ enabled, minutes }: Alarm): AlarmFields {
  return { enabled, ...splitMinutes(minutes) };
}

/** What is sent: with the alarm off, the number that may be half written stays as it was. */
export function fromAlarmFields({ enabled, amount, unit }: AlarmFields, stored: Alarm): Alarm {
  if (!enabled || amount === null) return { enabled, minutes: stored.minutes };
  return { enabled, minutes: toMinutes({ amount, unit }) };
}
