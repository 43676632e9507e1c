import { clearDraft, readDraft, writeDraft } from "@/components/form/session-draft";
import { alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import type { DestinationFields, TypeField } from "./destination-fields";

const keyOf = (type: string) => `margay:new-destination:${type}`;

const strings = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : undefined;

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** What was typed in this tab for a destination of this type, over what a new one begins with. */
export function readDestinationDraft(
  type: string,
  fields: readonly TypeField[],
  begin: DestinationFields,
): { fields: DestinationFields; hadSecrets: boolean } {
  const draft = readDraft(keyOf(type));
  const typed = record(draft.values);
  const chosen = { severities: strings(draft.severities), alertTypes: strings(draft.alertTypes) };
  return {
    hadSecrets: draft.hadSecrets === true,
    fields: {
      ...begin,
      name: text(draft.name) ?? begin.name,
      credentialId: text(draft.credentialId) ?? begin.credentialId,
      values: Object.fromEntries(
        fields.map(({ name, secret }) => [name, secret ? "" : (text(typed[name]) ?? "")]),
      ),
      severities: chosen.severities
        ? severities.filter((one) => chosen.severities?.includes(one))
        : begin.severities,
      alertTypes: chosen.alertTypes
        ? alertTypes.filter((one) => chosen.alertTypes?.includes(one))
        : begin.alertTypes,
      logTypes: strings(draft.logTypes) ?? begin.logTypes,
      timeZone: text(draft.timeZone) ?? begin.timeZone,
    },
  };
}

/** Keeps what was typed in this tab; of secrets only that there were some. */
export function writeDestinationDraft(
  type: string,
  fields: readonly TypeField[],
  draft: { values?: Record<string, string | undefined> | undefined },
  hadSecrets: boolean,
): void {
  const values = draft.values ?? {};
  const secret = new Set(fields.filter((field) => field.secret).map(({ name }) => name));
  const entries = Object.entries(values);
  writeDraft(keyOf(type), {
    ...draft,
    values: Object.fromEntries(entries.filter(([name]) => !secret.has(name))),
    hadSecrets: hadSecrets || entries.some(([name, value]) => secret.has(name) && value),
  });
}

export function clearDestinationDraft(type: string): void {
  clearDraft(keyOf(type));
}
