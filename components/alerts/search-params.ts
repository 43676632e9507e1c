import {
  createLoader,
  createParser,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { rangeBounds, rangeNames } from "@/components/log-events/time-range";
import type { AlertFilters } from "@/lib/alerts/contract";
import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const oneId = createParser({
  parse: (text) => (uuid.test(text) ? text.toLowerCase() : null),
  serialize: String,
});

const onePerson = createParser({
  parse: (text) => (["me", "none"].includes(text) ? text : oneId.parse(text)),
  serialize: String,
});

const oneName = createParser({
  parse: (text) => text.trim().slice(0, 500) || null,
  serialize: String,
});

const searchText = createParser({
  parse: (text) => text.trim().slice(0, 200) || null,
  serialize: String,
});

const moment = createParser({
  parse: (text) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text) : null;
    return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
  },
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
  logType: parseAsNativeArrayOf(oneName),
  assignee: parseAsNativeArrayOf(onePerson),
  ruleId: parseAsNativeArrayOf(oneName),
  q: searchText,
  /** When it opened; exact bounds stand above `range`. */
  range: parseAsStringLiteral(rangeNames).withDefault("all"),
  from: moment,
  to: moment,
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

/** As many values as the API takes for one filter. */
const mostValues = 50;

const several = <T>(values: readonly T[]) =>
  values.length > 0 ? [...new Set(values)].slice(0, mostValues) : undefined;

const count = (value: number | null) => (value !== null && value >= 0 ? value : undefined);

const since = { from: null, to: null };

/** The address's filters as the API takes them; relative ranges are reckoned back from `at` (milliseconds). */
export function toAlertFilters(url: Omit<AlertsUrl, "alert">, at: number): AlertFilters {
  const { status, snoozed, q } = url;
  return {
    status: status.includes("ANY") ? undefined : several(status.filter((one) => one !== "ANY")),
    severity: several(url.severity),
    type: several(url.type),
    sourceId: several(url.sourceId),
    logType: several(url.logType),
    assignee: several(url.assignee),
    ruleId: several(url.ruleId),
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
