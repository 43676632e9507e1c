import { z } from "zod";

import { alertTypes } from "@/lib/kernel/alert-terms";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { severities } from "@/lib/kernel/severity";

import { destinationHealthSchema, outcomeSchema } from "./health-contract";
import {
  checkDestinationInput,
  createDestinationInput,
  updateDestinationInput,
} from "./input-contract";

const destinationSchema = z.object({
  id: z.uuid(),
  type: z.string(),
  name: z.string(),
  /** Where its messages go, e.g. "#security-alerts". */
  place: z.string(),
  /** What was entered and is no secret, by the names of the type's fields. */
  values: z.record(z.string(), z.string()),
  credential: z.object({
    id: z.uuid(),
    label: z.string(),
    /** How many destinations use it, this one included. */
    sharedBy: z.number().int(),
  }),
  severities: z.array(z.enum(severities)),
  alertTypes: z.array(z.enum(alertTypes)),
  /** Empty: all. */
  logTypes: z.array(z.string()),
  timeZone: z.string(),
  threadNotes: z.boolean(),
  /** INVITE: the last page of the wizard is still to come. */
  setupStep: z.enum(["INVITE", "DONE"]),
  paused: z.boolean(),
  health: destinationHealthSchema,
  lastDeliveryAt: z.iso.datetime().nullable(),
  /** Alerts brought there in the last 24 hours; by hour, oldest first. */
  deliveredLastDay: z.number().int(),
  deliveredPerHour: z.array(z.number().int()),
  /** Alerts that are still to be brought there, and those that were given up. */
  waiting: z.number().int(),
  notDelivered: z.number().int(),
  /** What works, and is perhaps not meant so. */
  warnings: z.array(z.string()),
  createdAt: z.iso.datetime(),
});
export type DestinationDto = z.infer<typeof destinationSchema>;

const fieldText = z.object({ field: z.string().nullable(), message: z.string() });

const checkedSchema = z.object({
  /** What is wrong and what to do, by the field's name; null: with all of it. */
  problems: z.array(fieldText),
  /** What is right, e.g. whose token it is; by the field's name. */
  findings: z.array(fieldText),
  warnings: z.array(z.string()),
  /** True when everything was there and is good. */
  complete: z.boolean(),
});
export type CheckedDestination = z.infer<typeof checkedSchema>;

const params = z.object({ id: z.uuid("This is not the address of a destination.") });
const byId = { params, response: destinationSchema };
const path = "/api/v1/destinations";

export const destinationOperations = {
  list: defineOperation({
    id: "listDestinations",
    method: "GET",
    path,
    access: "DestinationRead",
    summary: "List destinations with their health and volume, newest first.",
    query: z.strictObject(pageQuery),
    response: pageSchema(destinationSchema),
  }),
  create: defineOperation({
    id: "createDestination",
    method: "POST",
    path,
    access: "DestinationModify",
    summary: "Add a destination after checking what was entered; secrets are sealed.",
    body: createDestinationInput,
    response: destinationSchema,
    status: 201,
  }),
  check: defineOperation({
    id: "checkDestination",
    method: "POST",
    path: `${path}/check`,
    access: "DestinationModify",
    summary: "Check what has been entered so far, at its other side too; nothing is kept.",
    body: checkDestinationInput,
    response: checkedSchema,
  }),
  get: defineOperation({
    id: "getDestination",
    method: "GET",
    path: `${path}/{id}`,
    access: "DestinationRead",
    summary: "Get a destination.",
    ...byId,
  }),
  update: defineOperation({
    id: "updateDestination",
    method: "PATCH",
    path: `${path}/{id}`,
    access: "DestinationModify",
    summary: "Rename, move, filter, pause or resume a destination.",
    body: updateDestinationInput,
    ...byId,
  }),
  remove: defineOperation({
    id: "deleteDestination",
    method: "DELETE",
    path: `${path}/{id}`,
    access: "DestinationModify",
    summary: "Delete a destination; with the last one of an app, the app's secrets go too.",
    params,
  }),
  presence: defineOperation({
    id: "confirmDestinationPresence",
    method: "POST",
    path: `${path}/{id}/presence`,
    access: "DestinationModify",
    summary: "Ask the other side whether messages can arrive; good news ends a problem.",
    params,
    response: outcomeSchema,
  }),
  welcome: defineOperation({
    id: "sendDestinationWelcome",
    method: "POST",
    path: `${path}/{id}/welcome`,
    access: "DestinationModify",
    summary: "Send a welcome message.",
    params,
    response: outcomeSchema,
  }),
  test: defineOperation({
    id: "sendDestinationTest",
    method: "POST",
    path: `${path}/{id}/test`,
    access: "DestinationModify",
    summary: "Send a made-up alert that says of itself that it is a test.",
    params,
    response: outcomeSchema,
  }),
  finish: defineOperation({
    id: "finishDestination",
    method: "POST",
    path: `${path}/{id}/finish`,
    access: "DestinationModify",
    summary: "Finish the setup.",
    ...byId,
  }),
};
