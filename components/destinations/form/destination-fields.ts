import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { AlertType } from "@/lib/kernel/alert-terms";
import type { Severity } from "@/lib/kernel/severity";

export type TypeField = DestinationTypeDto["fields"][number];

/** A destination as its form has it. */
export type DestinationFields = {
  name: string;
  /** The stored credential that is used; empty: its values are entered. */
  credentialId: string;
  /** By the names of the type's fields. */
  values: Record<string, string>;
  severities: Severity[];
  alertTypes: AlertType[];
  /** Empty: all. */
  logTypes: string[];
  timeZone: string;
  threadNotes: boolean;
};

/** What has to be entered: with a stored credential only what is not kept with it. */
export function askedFields(
  fields: readonly TypeField[],
  credentialId: string,
): readonly TypeField[] {
  return credentialId === "" ? fields : fields.filter(({ keptIn }) => keptIn === "config");
}

/** The values of these fields, as they were entered. */
export function valuesOf(
  fields: readonly TypeField[],
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? ""]));
}
