import { z } from "zod";

import {
  callsPerMinuteSchema,
  noDataMinutesSchema,
  sourceNameSchema,
} from "@/lib/log-sources/contract";

import { type DurationUnit, durationUnits, toMinutes } from "./duration";
import type { AlarmFields } from "./no-data-alarm";

function checkAlarm({ enabled, amount, unit }: AlarmFields, context: z.RefinementCtx): void {
  if (!enabled) return;
  const minutes = amount === null ? null : toMinutes({ amount, unit });
  const message = noDataMinutesSchema.safeParse(minutes).error?.issues[0]?.message;
  if (message) context.addIssue({ code: "custom", path: ["amount"], message });
}

/** The API's limits, said at the number. */
export const alarmForm = z
  .object({
    enabled: z.boolean(),
    amount: z.number().nullable(),
    unit: z.enum(Object.keys(durationUnits) as [DurationUnit, ...DurationUnit[]]),
  })
  .superRefine(checkAlarm);

function checkCalls(calls: number | null, context: z.RefinementCtx): void {
  const message = callsPerMinuteSchema.safeParse(calls).error?.issues[0]?.message;
  if (message) context.addIssue({ code: "custom", message });
}

export const editSourceForm = alarmForm.safeExtend({
  name: sourceNameSchema,
  callsPerMinute: z.number().nullable().superRefine(checkCalls),
});
