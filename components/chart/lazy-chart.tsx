"use client";

import dynamic from "next/dynamic";

import { Skeleton } from "@/components/ui/skeleton";

import { chartHeight, type ChartProps } from "./chart-data";

const Coming = () => (
  <div className="grid" style={{ height: chartHeight }}>
    <Skeleton />
  </div>
);

const BarChartView = dynamic(() => import("./bar-chart").then((module) => module.BarChartView), {
  ssr: false,
  loading: Coming,
});
const LineChartView = dynamic(() => import("./line-chart").then((module) => module.LineChartView), {
  ssr: false,
  loading: Coming,
});

/** A chart whose code is fetched after the page is drawn. */
export function LazyChart({ kind, ...props }: ChartProps & { kind: "bars" | "lines" }) {
  return kind === "bars" ? <BarChartView {...props} /> : <LineChartView {...props} />;
}
