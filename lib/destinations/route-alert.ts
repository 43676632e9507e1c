import type { AlertType } from "@/lib/kernel/alert-terms";
import type { Severity } from "@/lib/kernel/severity";

/** What routing must know of a destination; its strings are as stored. */
export type RoutableDestination = {
  id: string;
  severities: string[];
  alertTypes: string[];
  /** Empty: all. */
  logTypes: string[];
  pausedAt: Date | null;
  createdAt: Date;
};

export type RoutedAlert = {
  type: AlertType;
  severity: Severity;
  logType: string | null;
  /** The destinations that its rule names itself; empty: the filters decide. */
  destinationIds: string[];
  /** When destinations were to be told of it. */
  noticedAt: Date;
};

/**
 * The ids of the living destinations that an alert goes to. Those that its rule names take it whatever their filters
 * say; when none of them lives any more, it is as if the rule named none. A health notification passes whatever its
 * severity. Who is paused, or came after the notice, gets nothing.
 */
export function routeAlert(alert: RoutedAlert, living: RoutableDestination[]): string[] {
  const named = living.filter(({ id }) => alert.destinationIds.includes(id));
  const candidates = named.length > 0 ? named : living.filter((one) => passes(alert, one));
  return candidates
    .filter(({ pausedAt, createdAt }) => pausedAt === null && createdAt <= alert.noticedAt)
    .map(({ id }) => id);
}

function passes(alert: RoutedAlert, destination: RoutableDestination): boolean {
  if (!destination.alertTypes.includes(alert.type)) return false;
  const isHealth = alert.type === "SYSTEM_HEALTH";
  if (!isHealth && !destination.severities.includes(alert.severity)) return false;
  if (destination.logTypes.length === 0) return true;
  // What is wrong with Margay itself belongs to no log type and concerns everybody who wants to know.
  if (alert.logType === null) return isHealth;
  return destination.logTypes.includes(alert.logType);
}
