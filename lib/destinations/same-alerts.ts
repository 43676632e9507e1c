import type { RoutableDestination } from "./route-alert";

/** What the comparison of destinations looks at. */
export type Comparable = Pick<RoutableDestination, "severities" | "alertTypes" | "logTypes"> & {
  lane: string;
};

const meet = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => others.includes(one));

/** True when there can be an alert that both filters let through to the same place. */
export function sameAlerts(one: Comparable, other: Comparable): boolean {
  if (one.lane !== other.lane) return false;
  const types = meet(one.alertTypes, other.alertTypes);
  // A health notification of Margay itself passes whatever severities and log types are chosen.
  if (types.includes("SYSTEM_HEALTH")) return true;
  const anyLog = one.logTypes.length === 0 || other.logTypes.length === 0;
  return (
    types.length > 0 &&
    meet(one.severities, other.severities).length > 0 &&
    (anyLog || meet(one.logTypes, other.logTypes).length > 0)
  );
}

/** The warning about another destination that would bring the same alerts to the same place. */
export function sameAlertsWarning(otherName: string): string {
  return `“${otherName}” brings some of the same alerts to the same place, so they would stand there twice. Give the two different filters, or delete one.`;
}
