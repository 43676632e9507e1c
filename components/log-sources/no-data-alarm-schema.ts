import { z } from "zod";

import { timeZoneSchema } from "@/lib/kernel/time-zone";
import {
  noDataMinutesSchema,
  quietHoursSchema,
  reminderHoursSchema,
} from "@/lib/log-sources/alarm-contract";
import {
  callsPerMinuteSchema,
  signingSecretSchema,
  sourceNameSchema,
} from "@/lib/log-sources/contract";

import { type DurationUnit, durationUnits, toMinutes } from "./duration";
import type { AlarmFields } from "./no-data-alarm";

function checkAlarm(alarm: AlarmFields, context: z.RefinementCtx): void {
  const check = (schema: z.ZodType, value: unknown, place: (path: string) => string) => {
    const issue = schema.safeParse(value).error?.issues[0];
    if (!issue) return;
    const path = [place(String(issue.path[0] ?? ""))];
    context.addIssue({ code: "custom", path, message: issue.message });
  };
  const { amount, unit } = alarm;
  check(reminderHoursSchema.nullable(), alarm.reminderHours, () => "reminderHours");
  if (!alarm.enabled) return;
  check(noDataMinutesSchema, amount === null ? null : toMinutes({ amount, unit }), () => "amount");
  if (alarm.leaveOutHours) {
    const hours = { from: alarm.quietFrom, to: alarm.quietTo };
    check(quietHoursSchema, hours, (end) => (end === "from" ? "quietFrom" : "quietTo"));
  }
  if (alarm.leaveOutHours || alarm.skipWeekends)
    check(timeZoneSchema, alarm.timeZone, () => "timeZone");
}

/** The API's limits, each said at its field. */
export const alarmForm = z
  .object({
    enabled: z.boolean(),
    amount: z.number().nullable(),
    unit: z.enum(Object.keys(durationUnits) as [DurationUnit, ...DurationUnit[]]),
    reminderHours: z.number().nullable(),
    leaveOutHours: z.boolean(),
    quietFrom: z.string(),
    quietTo: z.string(),
    skipWeekends: z.boolean(),
    timeZone: z.string(),
  })
  .superRefine(checkAlarm);

/** Empty keeps what is stored. */
const optionalSecret = z
  .string()
  .refine(
    (secret) => secret.trim() === "" || signingSecretSchema.safeParse(secret).success,
    "This does not look like a Signing Secret. Copy it again from Slack.",
  );

function checkCalls(calls: number | null, context: z.RefinementCtx): void {
  const message = callsPerMinuteSchema.safeParse(calls).error?.issues[0]?.message;
  if (message) context.addIssue({ code: "custom", message });
}

export const editSourceForm = alarmForm.safeExtend({
  name: sourceNameSchema,
  callsPerMinute: z.number().nullable().superRefine(checkCalls),
  signingSecret: optionalSecret,
  forgetSigningSecret: z.boolean(),
});
