"use client";

import { ChartFigure } from "@/components/chart/chart-figure";
import { dayLabel, dayTick } from "@/components/overview/days";
import { Callout } from "@/components/ui/callout";
import { Time } from "@/components/ui/time";
import type { TrialAlertDto, TrialFiguresDto } from "@/lib/detections/trials/contract";

import { TrialAlerts } from "./trial-alerts";
import { matchesBehind } from "./trial-words";

const number = new Intl.NumberFormat("en-US");
const write = (value: number) => number.format(value);
const series = [{ id: "alerts", title: "Alerts", color: "var(--chart-events)" }];

type Props = {
  figures: TrialFiguresDto;
  alerts: readonly TrialAlertDto[];
  logTypes: readonly string[];
};

/** What a rule with some settings would have raised: by day, and one by one. */
export function TrialFigures({ figures, alerts, logTypes }: Props) {
  if (figures.alerts === 0) return <p className="text-sm text-muted">{matchesBehind(figures)}</p>;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      {figures.stoppedAt === null ? null : (
        <Callout
          tone="warning"
          title="So many alerts would have stopped the rule"
          action="Group its matches more widely, or set a higher threshold or a longer period."
        >
          <p>
            It reached 1,000 alerts within an hour at{" "}
            <Time value={figures.stoppedAt} format="exact" />. What came after that is not counted.
          </p>
        </Callout>
      )}
      <ChartFigure
        kind="bars"
        title="Alerts by day"
        heading="h3"
        summary={matchesBehind(figures)}
        pointTitle="Day (UTC)"
        points={figures.perDay.map(({ day, alerts: count }) => ({
          id: day,
          label: dayLabel(day),
          tick: dayTick(day),
          values: { alerts: count },
        }))}
        series={series}
        format={write}
        empty={null}
      />
      <TrialAlerts alerts={alerts} total={figures.alerts} logTypes={logTypes} />
    </div>
  );
}
