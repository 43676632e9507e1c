import { z } from "zod";

import { timeZoneSchema } from "@/lib/kernel/time-zone";

/** 15 minutes to 30 days. */
export const noDataMinutesSchema = z
  .number({ error: "Enter a number." })
  .int("Enter whole minutes, hours or days.")
  .min(15, "The shortest is 15 minutes.")
  .max(43_200, "The longest is 30 days.");

/** 1 hour to 30 days. */
export const reminderHoursSchema = z
  .number({ error: "Enter a number of hours, or nothing." })
  .int("Enter whole hours.")
  .min(1, "The shortest is 1 hour.")
  .max(720, "The longest is 720 hours (30 days).");

const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time of day from 00:00 to 23:59.");

export const quietHoursSchema = z
  .strictObject({ from: timeOfDaySchema, to: timeOfDaySchema })
  .refine(({ from, to }) => from !== to, {
    path: ["to"],
    error: "Choose another end: from a time to itself nothing would be left out, or everything.",
  });

/** When silence raises an alert, and how often one that stays open is repeated. */
export const noDataAlarmSchema = z.object({
  enabled: z.boolean(),
  minutes: z.number(),
  /** Null: said once. */
  reminderHours: z.number().nullable(),
  /** Left out of the window, in the time zone; null: none. */
  quietHours: z.object({ from: z.string(), to: z.string() }).nullable(),
  skipWeekends: z.boolean(),
  timeZone: z.string(),
});
export type NoDataAlarm = z.infer<typeof noDataAlarmSchema>;

/** What is not named stays as it was. */
export const noDataAlarmInput = z.strictObject({
  enabled: z.boolean(),
  minutes: noDataMinutesSchema,
  reminderHours: reminderHoursSchema.nullable().optional(),
  quietHours: quietHoursSchema.nullable().optional(),
  skipWeekends: z.boolean().optional(),
  timeZone: timeZoneSchema.optional(),
});
export type NoDataAlarmInput = z.input<typeof noDataAlarmInput>;
