import { cn } from "@/components/ui/cn";
import { floatStyle } from "@/components/ui/float-style";

import type { ChartPoint, ChartProps } from "./chart-data";

type Props = Pick<ChartProps, "series" | "format"> & { point: ChartPoint | undefined };

/** What a point says, in words and numbers. */
export function ChartTooltip({ point, series, format }: Props) {
  if (!point) return null;
  const said = series.toReversed().flatMap((one) => {
    const value = point.values[one.id];
    return value === null || value === undefined || (value === 0 && series.length > 2)
      ? []
      : [{ ...one, value }];
  });
  return (
    <div className={cn(floatStyle, "min-w-36 px-3 py-2 text-sm text-ink")}>
      <p className="pb-1 font-medium">{point.label}</p>
      {said.length === 0 ? <p className="text-muted">None</p> : null}
      <ul className="grid gap-0.5">
        {said.map(({ id, title, color, value }) => (
          <li key={id} className="flex items-center gap-2">
            <span className="size-2.5 shrink-0 rounded-[2px]" style={{ background: color }} />
            <span className="flex-1 text-muted">{title}</span>
            <span className="pl-3 tabular-nums">{format(value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
