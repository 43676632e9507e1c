import { z } from "zod";

import { alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";
import { timeZoneSchema } from "@/lib/kernel/time-zone";

const destinationNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name, for example the name of the team that reads it.")
  .max(100, "Use at most 100 characters.");

const once = <T>(values: T[]) => [...new Set(values)];

const severitiesSchema = z
  .array(z.enum(severities))
  .min(1, "Choose at least one severity.")
  .max(20, "There are not so many severities.")
  .transform(once);

const alertTypesSchema = z
  .array(z.enum(alertTypes))
  .min(1, "Choose at least one alert type.")
  .max(20, "There are not so many alert types.")
  .transform(once);

/** Ids of /api/v1/log-types; empty: all. */
const logTypesSchema = z
  .array(z.string().max(100, "This is longer than any log type's name."))
  .max(100, "There are not so many log types.")
  .transform(once);

/** By the names of the type's fields. */
const valuesSchema = z.record(
  z.string().max(100, "This is longer than any field's name."),
  z.string().max(5_000, "This is too long."),
);

/**
 * `values` holds every field of the type; with `credentialId` only those that are kept in the config.
 * A problem with a value answers under "values.<name>", one with all of them under "values".
 */
export const createDestinationInput = z.strictObject({
  type: z
    .string({ error: "Choose a type of destination." })
    .min(1, "Choose a type of destination."),
  name: destinationNameSchema,
  credentialId: z.uuid("Not the id of a credential.").optional(),
  values: valuesSchema,
  severities: severitiesSchema,
  alertTypes: alertTypesSchema,
  logTypes: logTypesSchema.default([]),
  timeZone: timeZoneSchema.default("UTC"),
});
export type CreateDestinationInput = z.input<typeof createDestinationInput>;

/** What is not named stays; `values` takes fields that are kept in the config. */
export const updateDestinationInput = z
  .strictObject({
    name: destinationNameSchema,
    values: valuesSchema,
    severities: severitiesSchema,
    alertTypes: alertTypesSchema,
    logTypes: logTypesSchema,
    timeZone: timeZoneSchema,
    /** Whether the message's thread tells what happens to the alert. */
    threadNotes: z.boolean(),
    paused: z.boolean(),
  })
  .partial();
export type UpdateDestinationInput = z.input<typeof updateDestinationInput>;

/** The values so far: a field that is missing or empty is no problem yet. */
export const checkDestinationInput = z.strictObject({
  type: z.string().max(100, "This is longer than any type's name."),
  /** Its secrets and values stand in for what is not in `values`. */
  credentialId: z.uuid("Not the id of a credential.").optional(),
  /** The destination that is edited: the same, and it is not compared with itself. */
  destinationId: z.uuid("Not the id of a destination.").optional(),
  values: valuesSchema,
  /** With these, the answer warns of another destination that would bring the same alerts to the same place. */
  severities: z.array(z.enum(severities)).max(20, "There are not so many severities.").optional(),
  alertTypes: z.array(z.enum(alertTypes)).max(20, "There are not so many alert types.").optional(),
  logTypes: logTypesSchema.optional(),
});
export type CheckDestinationInput = z.input<typeof checkDestinationInput>;

/** Fields that are kept with the credential; what is not named stays. */
export const replaceCredentialInput = z.strictObject({ values: valuesSchema });
export type ReplaceCredentialInput = z.input<typeof replaceCredentialInput>;
