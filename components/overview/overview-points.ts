import { alertsPath } from "@/components/alerts/alert-paths";
import type { ChartPoint, ChartSeries } from "@/components/chart/chart-data";
import { severities, severityTitles } from "@/lib/kernel/severity";
import type { OverviewDto } from "@/lib/overview/contract";

import { boundsOfDays, dayLabel, dayTick } from "./days";

/** The worst on top. */
export const severitySeries: ChartSeries[] = severities.map((severity) => ({
  id: severity,
  title: severityTitles[severity],
  color: `var(--chart-${severity.toLowerCase()})`,
}));

export const resolveSeries: ChartSeries[] = [
  { id: "p90", title: "9 of 10 within", color: "var(--muted)", dashed: true },
  { id: "median", title: "Half within", color: "var(--accent)" },
];

export const eventSeries: ChartSeries[] = [
  { id: "events", title: "Events", color: "var(--chart-events)" },
];

/** Alerts by day and severity, each day leading to what opened on it. */
export function alertPoints(
  { alertsByDay }: Pick<OverviewDto, "alertsByDay">,
  zone: string,
): ChartPoint[] {
  return alertsByDay.map(({ day, counts }) => ({
    id: day,
    label: dayLabel(day),
    tick: dayTick(day),
    values: counts,
    href: alertsPath({ status: ["ANY"], snoozed: "include", ...boundsOfDays(day, 1, zone) }),
  }));
}

/** How long alerts took, by the week in which they ended. */
export function resolvePoints({ timeToResolve }: Pick<OverviewDto, "timeToResolve">): ChartPoint[] {
  return timeToResolve.map(({ week, medianSeconds, p90Seconds }) => ({
    id: week,
    label: `Week of ${dayLabel(week)}`,
    tick: dayTick(week),
    values: { median: medianSeconds, p90: p90Seconds },
    href: alertsPath({ status: ["RESOLVED", "CLOSED"] }),
  }));
}

/** Events by day, each day leading to its events for whoever may read them. */
export function eventPoints(
  { eventsByDay }: Pick<OverviewDto, "eventsByDay">,
  zone: string,
  canReadLogs: boolean,
): ChartPoint[] {
  return eventsByDay.map(({ day, count }) => ({
    id: day,
    label: dayLabel(day),
    tick: dayTick(day),
    values: { events: count },
    ...(canReadLogs
      ? { href: `/logs?${new URLSearchParams(boundsOfDays(day, 1, zone)).toString()}` }
      : {}),
  }));
}
