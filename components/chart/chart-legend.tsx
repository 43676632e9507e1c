import { cn } from "@/components/ui/cn";

import type { ChartSeries } from "./chart-data";

/** What the colours mean. */
export function ChartLegend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {series.toReversed().map(({ id, title, color, dashed }) => (
        <li key={id} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={cn(dashed ? "h-0 w-3.5 border-t-2 border-dashed" : "size-2.5 rounded-[2px]")}
            style={dashed ? { borderColor: color } : { background: color }}
          />
          {title}
        </li>
      ))}
    </ul>
  );
}
