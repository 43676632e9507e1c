import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities } from "@/lib/kernel/severity";

import { definitionSchema } from "../custom/definition";

/** QUEUED: no worker has taken it yet. */
const trialStatuses = ["QUEUED", "RUNNING", "DONE", "CANCELLED", "FAILED"] as const;
export type TrialStatus = (typeof trialStatuses)[number];

const severity = z.enum(severities);
const ruleId = z.string().min(1).max(200);

/** Settings to try; null or left out: as they are in force. */
const overridesSchema = z.strictObject({
  severity: severity.nullish().transform((value) => value ?? null),
  threshold: z
    .number()
    .int()
    .min(1, "At least 1.")
    .max(10_000, "At most 10,000.")
    .nullish()
    .transform((value) => value ?? null),
  dedupMinutes: z
    .number()
    .int()
    .min(15, "At least 15 minutes.")
    .max(10_080, "At most 10,080 minutes: 7 days.")
    .nullish()
    .transform((value) => value ?? null),
});
export type TrialOverrides = z.output<typeof overridesSchema>;

export const startTrialInput = z.strictObject({
  /** May be left out where a definition is tried that was never saved. */
  ruleId: ruleId.optional(),
  /** A custom rule to try as it is written here; with `ruleId`, instead of what is saved of that one. */
  definition: definitionSchema.optional(),
  days: z.number().int().min(1, "At least 1 day.").max(90, "At most 90 days."),
  settings: overridesSchema.optional(),
});
export type StartTrialInput = z.input<typeof startTrialInput>;

const figuresSchema = z.object({
  /** What was tried; severity null: as the rule finds it for each event. */
  settings: z.object({
    severity: severity.nullable(),
    threshold: z.number().int(),
    dedupMinutes: z.number().int(),
  }),
  matches: z.number().int(),
  alerts: z.number().int(),
  /** Alerts by day (UTC), oldest first, with the days that have none. */
  perDay: z.array(z.object({ day: z.iso.date(), alerts: z.number().int() })),
  /** Set where the rule would have been stopped for raising too many alerts; the numbers end there. */
  stoppedAt: z.iso.datetime().nullable(),
});
export type TrialFiguresDto = z.infer<typeof figuresSchema>;

const trialAlertSchema = z.object({
  title: z.string(),
  severity,
  /** What its matches have in common. */
  group: z.string(),
  openedAt: z.iso.datetime(),
  firstEventAt: z.iso.datetime(),
  lastEventAt: z.iso.datetime(),
  events: z.number().int(),
});
export type TrialAlertDto = z.infer<typeof trialAlertSchema>;

const resultSchema = z.object({
  /** With the settings in force when it ran. */
  asItIs: figuresSchema,
  /** With the settings that were to be tried; null where none were. */
  changed: figuresSchema.nullable(),
  /** Events at which the rule failed, and what it threw at the first. */
  errors: z.number().int(),
  firstError: z.string().nullable(),
});
export type TrialResultDto = z.infer<typeof resultSchema>;

const alertsSchema = z.object({
  asItIs: z.array(trialAlertSchema),
  changed: z.array(trialAlertSchema).nullable(),
});
export type TrialAlertsDto = z.infer<typeof alertsSchema>;

const summarySchema = z.object({
  id: z.uuid(),
  ruleId: z.string(),
  ruleTitle: z.string(),
  /** True where a definition was tried that was not saved then. */
  draft: z.boolean(),
  status: z.enum(trialStatuses),
  days: z.number().int(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  settings: z.object({
    severity: severity.nullable(),
    threshold: z.number().int().nullable(),
    dedupMinutes: z.number().int().nullable(),
  }),
  /** Events looked at so far. */
  scanned: z.number().int(),
  /** About how many there are to look at; null before the first worker took it. */
  total: z.number().int().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Why it failed. */
  error: z.string().nullable(),
  result: resultSchema.nullable(),
});
export type TrialSummaryDto = z.infer<typeof summarySchema>;

const trialSchema = summarySchema.extend({
  /** The first 200 that it would have raised, oldest first; null until it is done. */
  alerts: alertsSchema.nullable(),
});
export type TrialDto = z.infer<typeof trialSchema>;

const params = z.object({ id: z.uuid("This is not the id of a trial.") });
const path = "/api/v1/detection-trials";

export const trialOperations = {
  list: defineOperation({
    id: "listDetectionTrials",
    method: "GET",
    path,
    summary: "List the trials of a rule, newest first.",
    access: "RuleRead",
    query: z.strictObject({ ...pageQuery, ruleId }),
    response: pageSchema(summarySchema),
  }),
  get: defineOperation({
    id: "getDetectionTrial",
    method: "GET",
    path: `${path}/{id}`,
    summary: "Get a trial with its progress, and with the alerts it would have raised.",
    access: "RuleRead",
    params,
    response: trialSchema,
  }),
  start: defineOperation({
    id: "startDetectionTrial",
    method: "POST",
    path,
    summary:
      "Run a rule over the stored events of the last days in the background, as it is and with other settings. Nothing is raised.",
    access: "RuleModify",
    body: startTrialInput,
    response: trialSchema,
    status: 202,
  }),
  cancel: defineOperation({
    id: "cancelDetectionTrial",
    method: "POST",
    path: `${path}/{id}/cancel`,
    summary: "End a trial that waits or runs.",
    access: "RuleModify",
    params,
    response: trialSchema,
  }),
};
