import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities } from "@/lib/kernel/severity";

import { exceptionSchema } from "./exceptions/contract";

/** STOPPED: it raised too many alerts; PACK_OFF: it is on, its pack is not; BROKEN: this version of Margay cannot run it. */
export const detectionStates = ["ON", "OFF", "PACK_OFF", "STOPPED", "BROKEN"] as const;

const severity = z.enum(severities);
const threshold = z.number().int().min(1).max(10_000);
/** 15 minutes to 7 days. */
const dedupMinutes = z.number().int().min(15).max(10_080);

/** What people may set of a rule; null: as the rule has it. */
const settingsSchema = z.object({
  enabled: z.boolean(),
  severity: severity.nullable(),
  threshold: threshold.nullable(),
  dedupMinutes: dedupMinutes.nullable(),
  /** Empty: the destinations' filters decide. */
  destinationIds: z.array(z.uuid()),
});

const attackSchema = z.object({
  tactic: z.string(),
  tacticName: z.string(),
  technique: z.string(),
});

const detectionSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** MANAGED: comes with Margay; CUSTOM: made by people here. */
  kind: z.enum(["MANAGED", "CUSTOM"]),
  pack: z.object({ id: z.string(), title: z.string() }).nullable(),
  logTypes: z.array(z.string()),
  attack: z.array(attackSchema),
  state: z.enum(detectionStates),
  /** Why it is broken. */
  problem: z.string().nullable(),
  stoppedAt: z.iso.datetime().nullable(),
  /** In force: the setting where there is one, else the rule's own. */
  severity,
  threshold: z.number().int(),
  dedupMinutes: z.number().int(),
  /** Alerts opened in the last 30 days by day (UTC), oldest first. */
  alertsPerDay: z.array(z.number().int()),
  /** Their sum. */
  alertsLastMonth: z.number().int(),
  /** Exceptions that are in force. */
  exceptions: z.number().int(),
});
export type DetectionSummaryDto = z.infer<typeof detectionSummarySchema>;

const sampleSchema = z.object({
  name: z.string(),
  event: z.record(z.string(), z.unknown()),
  /** What the rule should say. */
  expected: z.boolean(),
  /** What it says now. */
  matches: z.boolean(),
  title: z.string().nullable(),
  severity: severity.nullable(),
  dedup: z.string().nullable(),
  /** Set where the rule failed. */
  error: z.string().nullable(),
});

const detectionSchema = detectionSummarySchema.extend({
  /** What it looks for, in plain sentences. */
  logic: z.array(z.string()),
  runbook: z.array(z.string()),
  /** How to tell a false alarm. */
  falseAlarms: z.array(z.string()),
  reference: z.string().nullable(),
  /** Where it decides otherwise than the public rule of its id. */
  differences: z.array(z.string()),
  defaults: z.object({ severity, threshold: z.number().int(), dedupMinutes: z.number().int() }),
  settings: settingsSchema,
  exceptionList: z.array(exceptionSchema),
  samples: z.array(sampleSchema),
  /** Days for which it remembers what it saw; null: it looks at each event alone. */
  remembersDays: z.number().int().nullable(),
  /** When a person changed its settings last. */
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
});
export type DetectionDto = z.infer<typeof detectionSchema>;

/** What is left out stays as it is. */
export const updateDetectionInput = settingsSchema.partial().strict();
export type UpdateDetectionInput = z.infer<typeof updateDetectionInput>;

const params = z.object({ id: z.string().min(1).max(200) });
const path = "/api/v1/detections";

export const detectionOperations = {
  list: defineOperation({
    id: "listDetections",
    method: "GET",
    path,
    summary: "List detections with their state, settings and alerts of 30 days, by title.",
    access: "RuleRead",
    query: z.strictObject(pageQuery),
    response: pageSchema(detectionSummarySchema),
  }),
  get: defineOperation({
    id: "getDetection",
    method: "GET",
    path: `${path}/{id}`,
    summary: "Get a detection with its logic, settings, exceptions and samples, which are run now.",
    access: "RuleRead",
    params,
    response: detectionSchema,
  }),
  update: defineOperation({
    id: "updateDetection",
    method: "PATCH",
    path: `${path}/{id}`,
    summary:
      "Switch a detection on or off, or set its severity, threshold, period or destinations.",
    access: "RuleModify",
    params,
    body: updateDetectionInput,
    response: detectionSchema,
  }),
  resume: defineOperation({
    id: "resumeDetection",
    method: "POST",
    path: `${path}/{id}/resume`,
    summary: "Let a rule raise alerts again that was stopped because it raised too many.",
    access: "RuleModify",
    params,
  }),
};
