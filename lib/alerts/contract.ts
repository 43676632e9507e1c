import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities, type Severity } from "@/lib/kernel/severity";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";

/** What is written about an alert as it happens. */
export const activityKinds = ["OPENED", "CHANGED", "REMINDED", "RESOLVED"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What destinations are told. A RESOLVED without an OPENED before it tells of something that is over already. */
export type NoticeKind = "OPENED" | "REMINDED" | "RESOLVED";

/** What is wrong with Margay or a source, in sentences for people. */
export type SystemAlertWords = {
  severity: Severity;
  title: string;
  summary: string;
  /** What a person does now. */
  nextStep: string | null;
};

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).max(50, "At most 50 values.")])
    .transform((value) => [value].flat() as z.output<T>[])
    .optional();

/** Within one filter any of its values counts, between them all must hold. */
const alertFilters = {
  status: several(z.enum(alertStatuses)),
  severity: several(z.enum(severities)),
  type: several(z.enum(alertTypes)),
  sourceId: several(z.uuid("Not the id of a log source.")),
};

const listAlertsQuery = z.strictObject({ ...alertFilters, ...pageQuery });
export type ListAlertsQuery = z.output<typeof listAlertsQuery>;
export type AlertFilters = Omit<ListAlertsQuery, "limit" | "cursor">;

const alertSchema = z.object({
  id: z.uuid(),
  type: z.enum(alertTypes),
  severity: z.enum(severities),
  status: z.enum(alertStatuses),
  /** A sentence with the who and the what. */
  title: z.string(),
  summary: z.string(),
  /** What a person does now; null where there is nothing to do. */
  nextStep: z.string().nullable(),
  sourceId: z.uuid().nullable(),
  sourceName: z.string().nullable(),
  logType: z.string().nullable(),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  eventCount: z.number().int(),
  openedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
});
export type AlertDto = z.infer<typeof alertSchema>;

const activitySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(activityKinds),
  actor: z.object({ type: z.string(), id: z.string().nullable(), name: z.string() }),
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
    summary: "List alerts, newest first, all of them or as filtered.",
    query: listAlertsQuery,
    response: pageSchema(alertSchema),
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
