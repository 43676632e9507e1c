import { z } from "zod";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities, type Severity } from "@/lib/kernel/severity";

import { alertFilters } from "./filter-contract";

/** What is written about an alert as it happens. */
export const activityKinds = [
  "OPENED",
  /** It became worse, or other words say better what it is. */
  "CHANGED",
  "REMINDED",
  /** Its cause is gone; a person who resolves it makes a STATUS. */
  "RESOLVED",
  "STATUS",
  "ASSIGNED",
  "SNOOZED",
  "COMMENT",
  /** The severity was raised. */
  "ESCALATED",
  "DELIVERED",
  "DELIVERY_FAILED",
  /** A colleague was asked "was this you?", was reminded, or answered. */
  "ASKED",
  "ANSWERED",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/**
 * What destinations are told: OPENED and ESCALATED ring, REMINDED rings again, CHANGED and RESOLVED bring the message up
 * to date. A RESOLVED without an OPENED before it tells of something that is over already.
 */
export type NoticeKind = "OPENED" | "ESCALATED" | "CHANGED" | "REMINDED" | "RESOLVED";

/** What is wrong with Margay or a source, in sentences for people. */
export type SystemAlertWords = {
  severity: Severity;
  title: string;
  summary: string;
  /** What a person does now. */
  nextStep: string | null;
};

const listAlertsQuery = z.strictObject({ ...alertFilters, ...pageQuery });
export type ListAlertsQuery = z.output<typeof listAlertsQuery>;
export type AlertFilters = Omit<ListAlertsQuery, "limit" | "cursor">;

/** Another alert about the same thing. */
const relatedSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(alertStatuses),
});

export const alertSchema = z.object({
  id: z.uuid(),
  type: z.enum(alertTypes),
  severity: z.enum(severities),
  status: z.enum(alertStatuses),
  /** A sentence with the who and the what. */
  title: z.string(),
  summary: z.string(),
  /** What a person does now; null where there is nothing to do. */
  nextStep: z.string().nullable(),
  /** What decided that there is an alert; null for Margay's own. */
  ruleId: z.string().nullable(),
  /** What to do about alerts of this kind, in lines. */
  runbook: z.string().nullable(),
  reference: z.string().nullable(),
  /** What matters for this alert, the most important first. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  sourceId: z.uuid().nullable(),
  sourceName: z.string().nullable(),
  logType: z.string().nullable(),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** How many events it ever had; retention may have taken some. */
  eventCount: z.number().int(),
  firstEventAt: z.iso.datetime().nullable(),
  lastEventAt: z.iso.datetime().nullable(),
  openedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When it was resolved or closed; null while it is open. */
  resolvedAt: z.iso.datetime().nullable(),
  snoozedUntil: z.iso.datetime().nullable(),
  /** The ended alert that this one goes on from. */
  previous: relatedSchema.nullable(),
  /** The alert that goes on from this one. */
  next: relatedSchema.nullable(),
  /** Rises with every change. */
  version: z.number().int(),
});
export type AlertDto = z.infer<typeof alertSchema>;

const alertCountSchema = z.object({
  /** Counted up to 1,000. */
  count: z.number().int(),
  /** True when there are more than were counted. */
  more: z.boolean(),
});
export type AlertCountDto = z.infer<typeof alertCountSchema>;

export const activitySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(activityKinds),
  actor: z.object({ type: z.string(), id: z.string().nullable(), name: z.string() }),
  /** The network address that it came from, where there was one. */
  address: z.string().nullable(),
  text: z.string(),
});
export type AlertActivityDto = z.infer<typeof activitySchema>;

const params = z.object({ id: z.uuid("This is not the address of an alert.") });
const path = "/api/v1/alerts";

export const alertOperations = {
  list: defineOperation({
    id: "listAlerts",
    method: "GET",
    path,
    access: "AlertRead",
    summary: "List alerts, newest first, as filtered; snoozed ones only when asked for.",
    query: listAlertsQuery,
    response: pageSchema(alertSchema),
  }),
  count: defineOperation({
    id: "countAlerts",
    method: "GET",
    path: `${path}/count`,
    access: "AlertRead",
    summary: "Count the alerts that match, up to 1,000.",
    query: z.strictObject(alertFilters),
    response: alertCountSchema,
  }),
  get: defineOperation({
    id: "getAlert",
    method: "GET",
    path: `${path}/{id}`,
    access: "AlertRead",
    summary: "Get an alert.",
    params,
    response: alertSchema,
  }),
  activity: defineOperation({
    id: "listAlertActivity",
    method: "GET",
    path: `${path}/{id}/activity`,
    access: "AlertRead",
    summary: "List what happened to an alert, oldest first.",
    params,
    query: z.strictObject(pageQuery),
    response: pageSchema(activitySchema),
  }),
};
