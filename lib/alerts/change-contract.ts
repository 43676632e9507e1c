import { z } from "zod";

import { alertStatuses } from "@/lib/kernel/alert-terms";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";

import { activitySchema, alertSchema } from "./contract";
import { alertFilters } from "./filter-contract";

const commentText = z
  .string()
  .trim()
  .min(1, "Write a comment.")
  .max(3000, "A comment has at most 3,000 characters.");

const change = {
  status: z.enum(alertStatuses).optional(),
  /** Null takes it from whoever has it. */
  assigneeId: z.uuid("Not the id of a person.").nullable().optional(),
  /** Out of the way until then; null brings it back. A change of the status ends it too. */
  snoozedUntil: z.iso
    .datetime({
      offset: true,
      error: "Write a time as RFC 3339, like 2026-03-01T09:30:00Z.",
    })
    .nullable()
    .optional(),
  /** Why; kept in the activity. */
  comment: commentText.optional(),
};

type Change = {
  status?: unknown;
  assigneeId?: unknown;
  snoozedUntil?: unknown;
};

const changesSomething = ({ status, assigneeId, snoozedUntil }: Change) =>
  status !== undefined || assigneeId !== undefined || snoozedUntil !== undefined;
const sayWhat = {
  error: "Say what is to change: status, assigneeId or snoozedUntil.",
  path: ["status"],
};

export const updateAlertInput = z
  .strictObject({
    ...change,
    /** Refuses the change when the alert has become another since. */
    ifVersion: z.int().min(1).optional(),
  })
  .refine(changesSomething, sayWhat);
export type UpdateAlertInput = z.input<typeof updateAlertInput>;

export const updateAlertsInput = z
  .strictObject({
    ...change,
    ids: z
      .array(z.uuid("Not the id of an alert."))
      .min(1, "Name at least one alert.")
      .max(500, "At most 500 alerts at a time.")
      .optional(),
    /** Everything that the list shows under these filters; set `to` to the moment at which it was looked at. */
    filter: z.strictObject(alertFilters).optional(),
    /** Of the answer before, to go on with a filter that matches more than 5,000. */
    cursor: z.string().max(1000).optional(),
  })
  .refine(changesSomething, sayWhat)
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    error: "Name the alerts by their ids or by a filter, one of the two.",
    path: ["ids"],
  });
export type UpdateAlertsInput = z.input<typeof updateAlertsInput>;

const changedAlertsSchema = z.object({
  changed: z.number().int(),
  /** Were as wanted already. */
  unchanged: z.number().int(),
  /** Could not be changed, e.g. reopened while a newer alert about the same thing is open, or snoozed when ended. */
  refused: z.number().int(),
  /** Ids under which there is no alert. */
  missing: z.number().int(),
  /** Not null: the filter matches more; send the same again with it. */
  nextCursor: z.string().nullable(),
});
export type ChangedAlertsDto = z.infer<typeof changedAlertsSchema>;

export const commentInput = z.strictObject({ text: commentText });
export type CommentInput = z.input<typeof commentInput>;

const assigneeSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Null for whoever may not read user info. */
  email: z.string().nullable(),
});
export type AssigneeDto = z.infer<typeof assigneeSchema>;

const assigneesQuery = z.strictObject({
  /** A part of the name (or of the address, for whoever may read it). */
  q: z.string().trim().max(100).optional(),
  ...pageQuery,
});
export type AssigneesQuery = z.output<typeof assigneesQuery>;

const params = z.object({ id: z.uuid("This is not the address of an alert.") });
const path = "/api/v1/alerts";

export const alertChangeOperations = {
  update: defineOperation({
    id: "updateAlert",
    method: "PATCH",
    path: `${path}/{id}`,
    access: "AlertModify",
    summary: "Change an alert's status or assignee, or snooze it, with a comment or without.",
    params,
    body: updateAlertInput,
    response: alertSchema,
  }),
  updateMany: defineOperation({
    id: "updateAlerts",
    method: "PATCH",
    path,
    access: "AlertModify",
    summary: "Change the status or the assignee of many alerts, or snooze them.",
    body: updateAlertsInput,
    response: changedAlertsSchema,
  }),
  comment: defineOperation({
    id: "commentOnAlert",
    method: "POST",
    path: `${path}/{id}/comments`,
    access: "AlertModify",
    summary: "Write a comment into an alert's activity.",
    params,
    body: commentInput,
    response: activitySchema,
    status: 201,
  }),
  assignees: defineOperation({
    id: "listAlertAssignees",
    method: "GET",
    path: `${path}/assignees`,
    access: "AlertRead",
    summary: "List the people to whom alerts can be assigned, by name.",
    query: assigneesQuery,
    response: pageSchema(assigneeSchema),
  }),
};
