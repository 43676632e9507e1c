"use client";

import { BarChart3, Table2 } from "lucide-react";
import { useId, useState, type ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";

import { chartHeight, type ChartProps } from "./chart-data";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { LazyChart } from "./lazy-chart";

type Props = ChartProps & {
  kind: "bars" | "lines";
  title: string;
  /** The level of its title: h3 within a section that has one. */
  heading?: "h2" | "h3";
  /** The chart in a sentence, for everybody. */
  summary: string;
  pointTitle: string;
  /** Says what will be here; shown instead of the chart where there is nothing yet. */
  empty: ReactNode | null;
};

/** A chart with its sentence, and its numbers as a table for whoever reads them rather. */
export function ChartFigure({
  kind,
  title,
  heading: Heading = "h2",
  summary,
  pointTitle,
  empty,
  ...chart
}: Props) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div className="flex items-start justify-between gap-3">
        <div>
          <Heading
            id={id}
            className={cn("font-semibold", Heading === "h2" ? "text-base" : "text-sm")}
          >
            {title}
          </Heading>
          <p className="text-sm text-muted">{empty ? null : summary}</p>
        </div>
        {empty ? null : (
          <IconButton
            label={asTable ? `${title} as a chart` : `${title} as a table`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <BarChart3 aria-hidden="true" /> : <Table2 aria-hidden="true" />}
          </IconButton>
        )}
      </div>
      {empty ? (
        <p
          style={{ height: chartHeight }}
          className="flex items-center justify-center rounded-md border border-dashed border-strong px-6 text-center text-sm text-balance text-muted"
        >
          {empty}
        </p>
      ) : asTable ? (
        <ChartTable {...chart} label={`${title} in numbers`} pointTitle={pointTitle} />
      ) : (
        <>
          <div
            role="img"
            aria-label={`${title}. ${summary}`}
            className="min-w-0"
            style={{ height: chartHeight }}
          >
            <LazyChart kind={kind} {...chart} />
          </div>
          {chart.series.length > 1 ? <ChartLegend series={chart.series} /> : null}
        </>
      )}
    </section>
  );
}
