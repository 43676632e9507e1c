"use client";

import { useRouter } from "next/navigation";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

import { chartHeight, type ChartPoint, type ChartProps } from "./chart-data";
import { ChartTooltip } from "./chart-tooltip";

const tickStyle = { fill: "var(--muted)", fontSize: 12 };

/** Bars piled up by series; a press on one shows what it counts. `LazyChart` fetches it. */
export function BarChartView({ points, series, format, formatTick = format, ticks }: ChartProps) {
  const router = useRouter();
  const byId = new Map(points.map((point) => [point.id, point]));
  const go = (point: ChartPoint | undefined) => {
    if (point?.href) router.push(point.href);
  };
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <BarChart
        data={[...points]}
        accessibilityLayer={false}
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="18%"
        onClick={({ activeLabel }) => go(byId.get(String(activeLabel)))}
        className="[&_.recharts-surface]:cursor-pointer"
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="id"
          tickFormatter={(id: string) => byId.get(id)?.tick ?? ""}
          tick={tickStyle}
          tickLine={false}
          axisLine={{ stroke: "var(--strong)" }}
          minTickGap={24}
          interval="preserveStartEnd"
        />
        <YAxis
          allowDecimals={false}
          tickFormatter={formatTick}
          {...(ticks ? { ticks, domain: [0, ticks.at(-1) ?? 0] } : {})}
          tick={tickStyle}
          tickLine={false}
          axisLine={false}
          width={44}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--hover)" }}
          content={({ label }) => (
            <ChartTooltip point={byId.get(String(label))} series={series} format={format} />
          )}
        />
        {series.map(({ id, color }) => (
          <Bar
            key={id}
            dataKey={(point: ChartPoint) => point.values[id] ?? 0}
            stackId="all"
            fill={color}
            stroke="var(--canvas)"
            strokeWidth={1}
            maxBarSize={32}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
