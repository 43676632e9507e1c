"use client";

import { useRouter } from "next/navigation";
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

import { chartHeight, type ChartPoint, type ChartProps } from "./chart-data";
import { ChartTooltip } from "./chart-tooltip";

const tickStyle = { fill: "var(--muted)", fontSize: 12 };

/** A line per series, with gaps where there is nothing to say. `LazyChart` fetches it. */
export function LineChartView({ points, series, format, formatTick = format, ticks }: ChartProps) {
  const router = useRouter();
  const byId = new Map(points.map((point) => [point.id, point]));
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <LineChart
        data={[...points]}
        accessibilityLayer={false}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        onClick={({ activeLabel }) => {
          const href = byId.get(String(activeLabel))?.href;
          if (href) router.push(href);
        }}
        className="[&_.recharts-surface]:cursor-pointer"
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="id"
          tickFormatter={(id: string) => byId.get(id)?.tick ?? ""}
          tick={tickStyle}
          tickLine={false}
          axisLine={{ stroke: "var(--strong)" }}
          padding={{ left: 12, right: 12 }}
          minTickGap={16}
        />
        <YAxis
          tickFormatter={formatTick}
          {...(ticks ? { ticks, domain: [0, ticks.at(-1) ?? 0] } : {})}
          tick={tickStyle}
          tickLine={false}
          axisLine={false}
          width={52}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--strong)" }}
          content={({ label }) => (
            <ChartTooltip point={byId.get(String(label))} series={series} format={format} />
          )}
        />
        {series.map(({ id, color, dashed }) => (
          <Line
            key={id}
            dataKey={(point: ChartPoint) => point.values[id] ?? null}
            stroke={color}
            strokeWidth={2}
            {...(dashed ? { strokeDasharray: "5 4" } : {})}
            dot={{ r: 3, fill: color, strokeDasharray: "none" }}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
