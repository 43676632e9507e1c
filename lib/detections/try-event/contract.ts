import { z } from "zod";

import { alertStatuses } from "@/lib/kernel/alert-terms";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities } from "@/lib/kernel/severity";

import { detectionStates } from "../contract";

/** OTHER_ACTION: an event that the rule never sees; EXCEPTED: an exception passes it over; LEARNING: its memory is not complete yet. */
const verdicts = ["MATCH", "NO_MATCH", "OTHER_ACTION", "EXCEPTED", "ERROR", "LEARNING"] as const;

const saidSchema = z.object({
  verdict: z.enum(verdicts),
  /** What an alert would say; null where the rule does not match. */
  title: z.string().nullable(),
  severity: z.enum(severities).nullable(),
  /** Matches of one rule that agree in it share an alert. */
  dedup: z.string().nullable(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** What the rule threw, where it failed. */
  error: z.string().nullable(),
});

const testedSchema = saidSchema.extend({
  matches: z.boolean(),
  /** Why the event could not be read as one of the rule's log type; null where it could. */
  unreadable: z.string().nullable(),
});
export type TestedEventDto = z.infer<typeof testedSchema>;

export const testDetectionInput = z.strictObject({
  /** As Slack sends it. */
  event: z.record(z.string(), z.unknown(), "An event is a JSON object."),
});
export type TestDetectionInput = z.infer<typeof testDetectionInput>;

const eventDetectionSchema = saidSchema.extend({
  ruleId: z.string(),
  ruleTitle: z.string(),
  kind: z.enum(["MANAGED", "CUSTOM"]),
  state: z.enum(detectionStates),
  /** The newest alert of the rule that has the event; null: there is none, or the role does not reach alerts. */
  alert: z.object({ id: z.uuid(), title: z.string(), status: z.enum(alertStatuses) }).nullable(),
});
export type EventDetectionDto = z.infer<typeof eventDetectionSchema>;

export const tryEventOperations = {
  test: defineOperation({
    id: "testDetection",
    method: "POST",
    path: "/api/v1/detections/{id}/test",
    summary: "Ask a rule about an event, as its settings and exceptions are now. Nothing is kept.",
    access: "RuleModify",
    params: z.object({ id: z.string().min(1).max(200) }),
    body: testDetectionInput,
    response: testedSchema,
  }),
  ofEvent: defineOperation({
    id: "listLogEventDetections",
    method: "GET",
    path: "/api/v1/log-events/{id}/detections",
    summary:
      "List what every rule of an event's log type says of it now, by title, and the alerts that have it.",
    access: "DataAnalyticsRead",
    params: z.object({ id: z.string().max(60) }),
    query: z.strictObject(pageQuery),
    response: pageSchema(eventDetectionSchema),
  }),
};
