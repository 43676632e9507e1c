import {
  createLoader,
  createParser,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import type { AlertFilters } from "@/lib/alerts/contract";
import { severities } from "@/lib/kernel/severity";

const oneId = createParser({
  parse: (text) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null,
  serialize: String,
});

/** What the address of the Alerts page holds; without a status it is about what still wants a person. */
export const alertsUrlParsers = {
  status: parseAsNativeArrayOf(
    parseAsStringLiteral([...alertStatuses, "ANY"] as const),
  ).withDefault(["OPEN", "TRIAGED"]),
  severity: parseAsNativeArrayOf(parseAsStringLiteral(severities)),
  type: parseAsNativeArrayOf(parseAsStringLiteral(alertTypes)),
  sourceId: parseAsNativeArrayOf(oneId),
  /** The alert whose panel is open. */
  alert: oneId,
};

export type AlertsUrl = inferParserType<typeof alertsUrlParsers>;

export const loadAlertsUrl = createLoader(alertsUrlParsers);

const several = <T>(values: readonly T[]) => (values.length > 0 ? [...values] : undefined);

/** The address's filters as the API takes them. */
export function toAlertFilters({ status, severity, type, sourceId }: AlertsUrl): AlertFilters {
  return {
    status: status.includes("ANY") ? undefined : several(status.filter((one) => one !== "ANY")),
    severity: several(severity),
    type: several(type),
    sourceId: several(sourceId),
  };
}
