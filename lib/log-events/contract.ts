import { z } from "zod";

import { instantSchema } from "@/lib/kernel/instant";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const names = list.pipe(z.array(z.string().trim().min(1).max(500)).max(50, "At most 50 values."));
/** The Logs table's filters: of one filter any value may match (of indicators, all must), and every filter must hold. */
const logEventFilters = {
  logType: names.optional(),
  sourceId: list.pipe(z.array(z.uuid("Not the id of a log source.")).max(50)).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  action: names.optional(),
  excludeAction: names.optional(),
  actor: names.optional(),
  excludeActor: names.optional(),
  ip: names.optional(),
  excludeIp: names.optional(),
  /** "kind:value", e.g. "email:ada@example.com". */
  indicator: names.optional(),
  /** Any text in the raw record, whatever its case. */
  q: z.string().trim().max(200, "Search for at most 200 characters.").optional(),
};

const filterSchema = z.strictObject(logEventFilters);
export type LogEventFilters = z.output<typeof filterSchema>;

const listLogEventsQuery = z.strictObject({ ...logEventFilters, ...pageQuery });
export type ListLogEventsQuery = z.output<typeof listLogEventsQuery>;

const countNewLogEventsQuery = z.strictObject({ ...logEventFilters, ingestedAfter: instantSchema });
export type CountNewLogEventsQuery = z.output<typeof countNewLogEventsQuery>;

export const logEventSchema = z.object({
  id: z.string(),
  sourceId: z.uuid(),
  sourceName: z.string(),
  logType: z.string(),
  eventTime: z.iso.datetime(),
  ingestedAt: z.iso.datetime(),
  action: z.string().nullable(),
  actor: z.string().nullable(),
  ip: z.string().nullable(),
  indicators: z.array(z.object({ kind: z.string(), value: z.string() })),
  raw: z.unknown(),
});
export type LogEventDto = z.infer<typeof logEventSchema>;

const newLogEventsSchema = z.object({
  /** Counted up to 1,000. */
  count: z.number().int(),
  more: z.boolean(),
});
export type NewLogEventsDto = z.infer<typeof newLogEventsSchema>;

export const logEventOperations = {
  list: defineOperation({
    id: "listLogEvents",
    method: "GET",
    path: "/api/v1/log-events",
    summary: "List events, newest first, of all sources or as filtered.",
    access: "DataAnalyticsRead",
    query: listLogEventsQuery,
    response: pageSchema(logEventSchema),
  }),
  countNew: defineOperation({
    id: "countNewLogEvents",
    method: "GET",
    path: "/api/v1/log-events/new",
    summary: "Count the events that match and were stored after a moment.",
    access: "DataAnalyticsRead",
    query: countNewLogEventsQuery,
    response: newLogEventsSchema,
  }),
  get: defineOperation({
    id: "getLogEvent",
    method: "GET",
    path: "/api/v1/log-events/{id}",
    summary: "Get one event.",
    access: "DataAnalyticsRead",
    params: z.object({ id: z.string().max(60) }),
    response: logEventSchema,
  }),
};
