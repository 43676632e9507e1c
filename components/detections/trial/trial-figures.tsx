"use client";

import { ChartFigure } from "@/components/chart/chart-figure";
import { dayLabel, dayTick } from "@/components/overview/days";
import { Callout } from "@/components/ui/callout";
import { Time } from "@/components/ui/time";
import type { TrialAlertDto, TrialFiguresDto } from "@/lib/detections/trials/contract";

import { TrialAlerts } from "./trial-alerts";
import { alertsInWords, matchesInWords } from "./trial-words";

const number = new Intl.NumberFormat("en-US");
const write = (value: number) => number.format(value);
const series = [{ id: "alerts", title: "Alerts", color: "var(--chart-events)" }];

type Props = {
  figures: TrialFiguresDto;
  alerts: readonly TrialAlertDto[];
  days: number;
  logTypes: readonly string[];
};

/** What a rule with some settings would have raised: by day, and one by one. */
export function TrialFigures({ figures, alerts, days, logTypes }: Props) {
  const sentence = `${alertsInWords(figures.alerts, days)}, ${matchesInWords(figures.matches)}.`;
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
        summary={sentence}
        pointTitle="Day (UTC)"
        points={figures.perDay.map(({ day, alerts: count }) => ({
          id: day,
          label: dayLabel(day),
          tick: dayTick(day),
          values: { alerts: count },
        }))}
        series={series}
        format={write}
        empty={
          figures.alerts === 0
            ? figures.matches === 0
              ? "Nothing that is stored of these days matches the rule."
              : `${matchesInWords(figures.matches).slice(3)}, and never enough of a group for an alert.`
            : null
        }
      />
      <TrialAlerts alerts={alerts} total={figures.alerts} logTypes={logTypes} />
    </div>
  );
}
