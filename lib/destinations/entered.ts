import "server-only";

import {
  DestinationError,
  type DestinationType,
  type FieldText,
} from "@/lib/destination-types/destination-type";
import { findDestinationType } from "@/lib/destination-types/registry";
import { findLogType } from "@/lib/log-types/registry";
import { AppError, type FieldErrors } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";

import { openSecretsOrSay } from "./load-destination-access";

type Values = Readonly<Record<string, string>>;

export function refuse(fields: FieldErrors): AppError {
  const message = Object.values(fields)[0] ?? "Something that was entered is not right.";
  return new AppError("invalid_input", message, { fields });
}

/** The destination type of this id, or `invalid_input`. */
export function chosenType(id: string): DestinationType {
  const type = findDestinationType(id);
  if (!type) throw refuse({ type: "Choose a type that /api/v1/destination-types lists." });
  return type;
}

/** Throws `invalid_input` for a log type that Margay does not have. */
export function requireLogTypes(ids: readonly string[] | undefined): void {
  const unknown = ids?.find((id) => findLogType(id) === null);
  if (unknown !== undefined)
    throw refuse({ logTypes: "Choose from the log types that /api/v1/log-types lists." });
}

/** Throws `invalid_input` for a value of a field that is not among `fields`, or that is too long for it. */
export function requireKnown(fields: DestinationType["fields"], values: Values): void {
  const errors: FieldErrors = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((one) => one.name === name);
    if (!field) errors[`values.${name}`] = "Not known here.";
    else if (value.trim().length > field.maxLength)
      errors[`values.${name}`] = `Use at most ${field.maxLength} characters.`;
  }
  if (Object.keys(errors).length > 0) throw refuse(errors);
}

/** Throws `invalid_input` for every one of these fields that has no value. */
export function requireAll(fields: DestinationType["fields"], values: Values): void {
  const missing = fields.filter(({ name }) => (values[name] ?? "").trim() === "");
  if (missing.length > 0)
    throw refuse(
      Object.fromEntries(
        missing.map(({ name, label }) => [`values.${name}`, `Enter the ${label}.`]),
      ),
    );
}

/** The values that were given, without those that are empty. */
export function givenValues(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
}

/** All values of a stored credential, its secrets opened: to check with, and never to be answered; `conflict` when they do not open. */
export async function storedValues(
  tx: Db,
  type: DestinationType,
  credential: { id: string; facts: unknown },
): Promise<Record<string, string>> {
  try {
    const secrets = await openSecretsOrSay(tx, credential.id);
    return { ...type.describeCredential(credential.facts).values, ...secrets };
  } catch (error) {
    if (error instanceof DestinationError) throw new AppError("conflict", error.message);
    throw error;
  }
}

/** What a check found wrong, as the answer to a form. */
export function refuseProblems(problems: readonly FieldText[]): AppError {
  const fields: FieldErrors = {};
  for (const { field, message } of problems)
    fields[field === null ? "values" : `values.${field}`] ??= message;
  return refuse(fields);
}
