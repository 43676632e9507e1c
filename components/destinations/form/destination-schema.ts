import { z } from "zod";

import { createDestinationInput, replaceCredentialInput } from "@/lib/destinations/input-contract";

import { askedFields, type TypeField } from "./destination-fields";

function requireFields(
  fields: readonly TypeField[],
  values: Readonly<Record<string, string>>,
  context: z.RefinementCtx,
): void {
  for (const { name, label } of fields) {
    if ((values[name] ?? "").trim() !== "") continue;
    context.addIssue({
      code: "custom",
      path: ["values", name],
      message: `Enter the ${label}.`,
    });
  }
}

/** The API's rules for a destination, and that everything asked for is there. */
export function destinationForm(fields: readonly TypeField[]) {
  const { name, severities, alertTypes, logTypes, timeZone } = createDestinationInput.shape;
  return z
    .object({
      name,
      severities,
      alertTypes,
      logTypes: logTypes.unwrap(),
      timeZone: timeZone.unwrap(),
      credentialId: z.string(),
      values: z.record(z.string(), z.string()),
      threadNotes: z.boolean(),
    })
    .superRefine(({ credentialId, values }, context) =>
      requireFields(askedFields(fields, credentialId), values, context),
    );
}

/** New values for a stored credential: a secret that is left empty stays. */
export function credentialForm(fields: readonly TypeField[], stored: readonly string[]) {
  const needed = fields.filter(({ name }) => !stored.includes(name));
  return replaceCredentialInput.superRefine(({ values }, context) =>
    requireFields(needed, values, context),
  );
}
