"use client";

import { useMemo } from "react";

import { ChartFigure } from "@/components/chart/chart-figure";
import type { OverviewDto } from "@/lib/overview/contract";

import {
  alertPoints,
  eventPoints,
  eventSeries,
  resolvePoints,
  resolveSeries,
  severitySeries,
} from "./overview-points";
import { alertsSentence, eventsSentence, resolveSentence } from "./overview-sentences";
import { shortSpan, spanTicks } from "./span-words";

const number = new Intl.NumberFormat("en-US");
const compact = new Intl.NumberFormat("en-US", { notation: "compact" });
const write = (value: number) => number.format(value);
const writeTick = (value: number) => compact.format(value);

const slowest = ({ timeToResolve }: OverviewDto) =>
  Math.max(...timeToResolve.map(({ p90Seconds }) => p90Seconds ?? 0));

type Props = { figures: OverviewDto; zone: string; canReadLogs: boolean };

/** Alerts and events by day, and how long alerts took. */
export function AlertCharts({ figures, zone, canReadLogs }: Props) {
  const alerts = useMemo(() => alertPoints(figures, zone), [figures, zone]);
  const resolved = useMemo(() => resolvePoints(figures), [figures]);
  const events = useMemo(
    () => eventPoints(figures, zone, canReadLogs),
    [figures, zone, canReadLogs],
  );
  const noAlerts = figures.alertsByDay.every(({ counts }) =>
    Object.values(counts).every((count) => count === 0),
  );
  return (
    <>
      <ChartFigure
        kind="bars"
        title="Alerts by day"
        summary={alertsSentence(figures)}
        pointTitle="Day"
        points={alerts}
        series={severitySeries}
        format={write}
        formatTick={writeTick}
        empty={
          noAlerts
            ? "Each day's alerts will stand here as a bar, by severity. None opened in the last 30 days."
            : null
        }
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
        <ChartFigure
          kind="lines"
          title="Time to resolve"
          summary={resolveSentence(figures)}
          pointTitle="Week"
          points={resolved}
          series={resolveSeries}
          format={shortSpan}
          ticks={spanTicks(slowest(figures))}
          empty={
            figures.timeToResolve.every(({ count }) => count === 0)
              ? "How long alerts take, from opened to resolved, will stand here week by week. None ended in the last 8 weeks."
              : null
          }
        />
        <ChartFigure
          kind="bars"
          title="Events by day"
          summary={eventsSentence(figures)}
          pointTitle="Day"
          points={events}
          series={eventSeries}
          format={write}
          formatTick={writeTick}
          empty={
            figures.eventsByDay.every(({ count }) => count === 0)
              ? "Each day's events from Slack will stand here as a bar. None came in the last 30 days."
              : null
          }
        />
      </div>
    </>
  );
}
