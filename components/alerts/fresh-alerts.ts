import type { AlertDto, AlertFilters } from "@/lib/alerts/contract";

const allows = (allowed: readonly string[] | undefined, value: string | null) =>
  !allowed || (value !== null && allowed.includes(value));

/** True when the API would list the alert under these filters. */
function fits(alert: AlertDto, { status, severity, type, sourceId }: AlertFilters): boolean {
  return (
    allows(status, alert.status) &&
    allows(severity, alert.severity) &&
    allows(type, alert.type) &&
    allows(sourceId, alert.sourceId)
  );
}

/** The shown rows as the newest alerts say they are now, each in its place, and how many others belong to the list that are not shown. */
export function mergeNewest(
  shown: readonly AlertDto[],
  newest: readonly AlertDto[],
  filters: AlertFilters,
): { rows: AlertDto[]; fresh: number } {
  const now = new Map(newest.map((alert) => [alert.id, alert]));
  const ids = new Set(shown.map(({ id }) => id));
  const first = shown[0]?.openedAt ?? "";
  const fresh = newest.filter(
    (alert) => !ids.has(alert.id) && alert.openedAt >= first && fits(alert, filters),
  );
  return { rows: shown.map((alert) => now.get(alert.id) ?? alert), fresh: fresh.length };
}
