import {
  createLoader,
  createParser,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { filterValues } from "@/components/data-table/filter-values";
import { oneId, trimmedText } from "@/components/data-table/url-parsers";
import { rangeParsers } from "@/components/log-events/range-parsers";
import { rangeBounds, rangeNames } from "@/components/log-events/time-range";
import type { AlertFilters } from "@/lib/alerts/contract";
import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

const onePerson = createParser({
  parse: (text) => (["me", "none"].includes(text) ? text : oneId.parse(text)),
  serialize: String,
});

const names = parseAsNativeArrayOf(trimmedText(500));

/** What the address of the Alerts page holds; without a status it is about what still wants a person. */
export const alertsUrlParsers = {
  status: parseAsNativeArrayOf(
    parseAsStringLiteral([...alertStatuses, "ANY"] as const),
  ).withDefault(["OPEN", "TRIAGED"]),
  severity: parseAsNativeArrayOf(parseAsStringLiteral(severities)),
  type: parseAsNativeArrayOf(parseAsStringLiteral(alertTypes)),
  sourceId: parseAsNativeArrayOf(oneId),
  logType: names,
  assignee: parseAsNativeArrayOf(onePerson),
  ruleId: names,
  q: trimmedText(200),
  /** When it opened. */
  ...rangeParsers,
  /** Only alerts whose first, or last, event is as new as that. */
  firstEvent: parseAsStringLiteral(rangeNames).withDefault("all"),
  lastEvent: parseAsStringLiteral(rangeNames).withDefault("all"),
  eventsMin: parseAsInteger,
  eventsMax: parseAsInteger,
  snoozed: parseAsStringLiteral(["hide", "include", "only"]).withDefault("hide"),
  /** The alert whose panel is open. */
  alert: oneId,
};

export type AlertsUrl = inferParserType<typeof alertsUrlParsers>;

export const loadAlertsUrl = createLoader(alertsUrlParsers);

const count = (value: number | null) => (value !== null && value >= 0 ? value : undefined);

const since = { from: null, to: null };

/** The address's filters as the API takes them; relative ranges are reckoned back from `at` (milliseconds). */
export function toAlertFilters(url: Omit<AlertsUrl, "alert">, at: number): AlertFilters {
  const { status, snoozed, q } = url;
  return {
    status: status.includes("ANY")
      ? undefined
      : filterValues(status.filter((one) => one !== "ANY")),
    severity: filterValues(url.severity),
    type: filterValues(url.type),
    sourceId: filterValues(url.sourceId),
    logType: filterValues(url.logType),
    assignee: filterValues(url.assignee),
    ruleId: filterValues(url.ruleId),
    q: q ?? undefined,
    ...rangeBounds(url, at),
    firstEventFrom: rangeBounds({ ...since, range: url.firstEvent }, at).from,
    lastEventFrom: rangeBounds({ ...since, range: url.lastEvent }, at).from,
    eventCountMin: count(url.eventsMin),
    eventCountMax: count(url.eventsMax),
    snoozed: snoozed === "hide" ? undefined : snoozed,
  };
}

/** The change that shows what the page shows unasked. */
export const noAlertFilters = {
  status: null,
  severity: null,
  type: null,
  sourceId: null,
  logType: null,
  assignee: null,
  ruleId: null,
  q: null,
  range: null,
  from: null,
  to: null,
  firstEvent: null,
  lastEvent: null,
  eventsMin: null,
  eventsMax: null,
  snoozed: null,
} as const satisfies { [Name in keyof AlertsUrl]?: null };

const usual = String(alertsUrlParsers.status.defaultValue);

/** True when the address leaves out alerts that the page shows unasked, or adds some. */
export function isFilteredUrl(url: AlertsUrl): boolean {
  const { status: _status, ...filters } = toAlertFilters(url, 0);
  return (
    String(url.status) !== usual || Object.values(filters).some((value) => value !== undefined)
  );
}
