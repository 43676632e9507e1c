import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";

import type { ChartProps } from "./chart-data";

type Props = Pick<ChartProps, "points" | "series" | "format"> & {
  label: string;
  /** What a point is, e.g. "Day". */
  pointTitle: string;
};

/** A chart's numbers, the newest first; each line leads to what a press on the chart shows. */
export function ChartTable({ points, series, format, label, pointTitle }: Props) {
  return (
    <div className="max-h-64 overflow-y-auto">
      <Table label={label}>
        <TableHead>
          <tr className="border-b border-line">
            <TableHeader>{pointTitle}</TableHeader>
            {series.toReversed().map(({ id, title }) => (
              <TableHeader key={id} className="text-right">
                {title}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {points.toReversed().map((point) => (
            <TableRow key={point.id}>
              <TableCell>
                {point.href ? <TextLink href={point.href}>{point.label}</TextLink> : point.label}
              </TableCell>
              {series.toReversed().map(({ id }) => {
                const value = point.values[id];
                return (
                  <TableCell key={id} className="text-right tabular-nums">
                    {value === null || value === undefined ? "–" : format(value)}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
