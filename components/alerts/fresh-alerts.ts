import type { AlertDto, AlertFilters } from "@/lib/alerts/contract";

/** The filters by what never changes about an alert: under them one sees also what has left the list since. */
export function watchFilters(filters: AlertFilters): AlertFilters {
  const { type, sourceId, logType, ruleId, from, to } = filters;
  return { type, sourceId, logType, ruleId, from, to, snoozed: "include" };
}

/** The shown rows as the current alerts say they are now, each in its place. */
export function bringUpToDate(
  shown: readonly AlertDto[],
  current: readonly AlertDto[],
): AlertDto[] {
  const now = new Map(current.map((alert) => [alert.id, alert]));
  return shown.map((alert) => {
    const other = now.get(alert.id);
    // The list may have been read later than what it is compared with.
    return other && other.version >= alert.version ? other : alert;
  });
}

/** How many alerts belong to the list, opened since it was read and are not in it. */
export function countFresh(shown: readonly AlertDto[], since: readonly AlertDto[]): number {
  const ids = new Set(shown.map(({ id }) => id));
  return since.filter(({ id }) => !ids.has(id)).length;
}
