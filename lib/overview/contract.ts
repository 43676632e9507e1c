import { z } from "zod";

import { alertTypes } from "@/lib/kernel/alert-terms";
import { defineOperation } from "@/lib/kernel/operation";
import { severities } from "@/lib/kernel/severity";
import { timeZoneSchema } from "@/lib/kernel/time-zone";
import { healthStates } from "@/lib/log-sources/health-contract";

const overviewQuery = z.strictObject({
  /** IANA name; what "day" and "week" mean. */
  timeZone: timeZoneSchema.default("UTC"),
});
export type OverviewQuery = z.output<typeof overviewQuery>;

/** A day of the viewer, e.g. "2026-03-01". */
const day = z.iso.date();

const overviewSchema = z.object({
  /** The days of the figures, oldest first: 30, the last one today. */
  days: z.array(day),
  /** Alerts by the day on which they were opened and by severity; a day's row is there when it is all noughts, too. */
  alertsByDay: z.array(z.object({ day, counts: z.record(z.enum(severities), z.number().int()) })),
  /** Those that are open or triaged now, snoozed ones included. */
  open: z.object({
    total: z.number().int(),
    bySeverity: z.record(z.enum(severities), z.number().int()),
    /** Most first; `assignee` null: nobody has them. At most ten people, the rest under `others`. */
    byAssignee: z.array(
      z.object({
        assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        count: z.number().int(),
      }),
    ),
    others: z.number().int(),
  }),
  /** Of the alerts that ended in a week, by its Monday, oldest first: 8 weeks. Seconds; null: none ended. */
  timeToResolve: z.array(
    z.object({
      week: day,
      count: z.number().int(),
      medianSeconds: z.number().int().nullable(),
      p90Seconds: z.number().int().nullable(),
    }),
  ),
  /** What opened the most alerts in the days, most first, at most ten; without a rule, by title. */
  top: z.array(
    z.object({
      ruleId: z.string().nullable(),
      /** Null where this version of Margay has no such rule, too. */
      ruleTitle: z.string().nullable(),
      type: z.enum(alertTypes),
      /** Of the last one. */
      title: z.string(),
      count: z.number().int(),
    }),
  ),
  /** How many sources are in each state; null for whoever may not see sources. */
  sources: z.record(z.enum(healthStates), z.number().int()).nullable(),
  /** Stored events that happened on a day, of all sources together; a day's row is there when there was none, too. */
  eventsByDay: z.array(z.object({ day, count: z.number().int() })),
});
export type OverviewDto = z.infer<typeof overviewSchema>;

export const overviewOperations = {
  get: defineOperation({
    id: "getOverview",
    method: "GET",
    path: "/api/v1/overview",
    access: "AlertRead",
    summary: "Get the figures of the overview page.",
    query: overviewQuery,
    response: overviewSchema,
  }),
};
