import { z } from "zod";

import { alertStatuses } from "@/lib/kernel/alert-terms";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities } from "@/lib/kernel/severity";

/** WAITING: still to be brought; DELIVERED: the message is there; BLOCKED: a person must mend the destination; FAILED: given up. */
export const deliveryStatuses = ["WAITING", "DELIVERED", "BLOCKED", "FAILED"] as const;

/** MESSAGE: the alert's message; EDIT: it was brought up to date; NOTE: a line in its thread. */
export const attemptKinds = ["MESSAGE", "EDIT", "NOTE"] as const;
export type AttemptKind = (typeof attemptKinds)[number];

const attemptSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(attemptKinds),
  /** Null: it worked. "unfinished": it runs, or Margay was stopped before the answer came. */
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  milliseconds: z.number().int(),
});

const deliverySchema = z.object({
  id: z.uuid(),
  alertId: z.uuid(),
  /** `deleted`: kept for its history; nothing can be brought there any more. */
  destination: z.object({
    id: z.uuid(),
    name: z.string(),
    type: z.string(),
    deleted: z.boolean(),
  }),
  status: z.enum(deliveryStatuses),
  createdAt: z.iso.datetime(),
  /** When the message arrived; null: it has not yet. */
  deliveredAt: z.iso.datetime().nullable(),
  /** When the next try is due; null: there is nothing to do. */
  dueAt: z.iso.datetime().nullable(),
  /** True when the message shows the alert as it is now. */
  upToDate: z.boolean(),
  /** Failures in a row, and since when. */
  failures: z.number().int(),
  failingSince: z.iso.datetime().nullable(),
  /** What the last try ended with; null after a good one. */
  errorCode: z.string().nullable(),
  /** What happened and what to do about it, for people. */
  errorMessage: z.string().nullable(),
});

const alertDeliverySchema = deliverySchema.extend({
  /** The last ten, newest first. */
  attempts: z.array(attemptSchema),
});
export type AlertDeliveryDto = z.infer<typeof alertDeliverySchema>;

const listedDeliverySchema = deliverySchema.extend({
  alert: z.object({
    id: z.uuid(),
    title: z.string(),
    severity: z.enum(severities),
    status: z.enum(alertStatuses),
  }),
});
export type ListedDeliveryDto = z.infer<typeof listedDeliverySchema>;

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).max(50, "At most 50 values.")])
    .transform((value) => [value].flat() as z.output<T>[])
    .optional();

const listDeliveriesQuery = z.strictObject({
  status: several(z.enum(deliveryStatuses)),
  destinationId: several(z.uuid("Not the id of a destination.")),
  ...pageQuery,
});
export type ListDeliveriesQuery = z.output<typeof listDeliveriesQuery>;

export const resendDeliveriesInput = z.strictObject({
  destinationId: z.uuid("Not the id of a destination."),
});
export type ResendDeliveriesInput = z.input<typeof resendDeliveriesInput>;

const alertParams = z.object({ id: z.uuid("This is not the address of an alert.") });
const path = "/api/v1/deliveries";

export const deliveryOperations = {
  ofAlert: defineOperation({
    id: "listAlertDeliveries",
    method: "GET",
    path: "/api/v1/alerts/{id}/deliveries",
    access: "AlertRead",
    summary: "List where an alert was brought, with result, time, error and attempts.",
    params: alertParams,
    response: z.object({ data: z.array(alertDeliverySchema), nextCursor: z.null() }),
  }),
  resend: defineOperation({
    id: "resendAlertDelivery",
    method: "POST",
    path: "/api/v1/alerts/{id}/deliveries/{deliveryId}/resend",
    access: "AlertModify",
    summary: "Bring an alert to a destination again, as a new message.",
    params: alertParams.extend({
      deliveryId: z.uuid("This is not the address of a delivery."),
    }),
    response: alertDeliverySchema,
    status: 202,
  }),
  list: defineOperation({
    id: "listDeliveries",
    method: "GET",
    path,
    access: "AlertRead",
    summary: "List deliveries, newest first; with status=FAILED those that were given up.",
    query: listDeliveriesQuery,
    response: pageSchema(listedDeliverySchema),
  }),
  resendAll: defineOperation({
    id: "resendDeliveries",
    method: "POST",
    path: `${path}/resend`,
    access: "AlertModify",
    summary: "Bring everything to a destination that was given up for it.",
    body: resendDeliveriesInput,
    response: z.object({ count: z.number().int() }),
    status: 202,
  }),
};
