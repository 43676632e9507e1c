import { filterValues } from "@/components/data-table/filter-values";
import type { LogEventFilters } from "@/lib/log-events/contract";

import type { LogsUrl } from "./search-params";
import { rangeBounds } from "./time-range";

const lists = [
  "logType",
  "sourceId",
  "action",
  "excludeAction",
  "actor",
  "excludeActor",
  "ip",
  "excludeIp",
  "indicator",
] as const satisfies (keyof LogsUrl)[];

/** What the API is asked for by this address; relative ranges are reckoned back from `at` (milliseconds). */
export function toFilters(url: LogsUrl, at: number): LogEventFilters {
  const filters: LogEventFilters = rangeBounds(url, at);
  for (const name of lists) {
    const values = filterValues(url[name]);
    if (values) filters[name] = values;
  }
  if (url.q !== null) filters.q = url.q;
  return filters;
}

/** True when the address leaves events out. */
export function hasFilters(url: LogsUrl): boolean {
  return Object.keys(toFilters(url, 0)).length > 0;
}

/** The change that shows every event again; an open event stays open. */
export const noFilters = {
  range: null,
  from: null,
  to: null,
  q: null,
  ...(Object.fromEntries(lists.map((name) => [name, null])) as Record<
    (typeof lists)[number],
    null
  >),
};
