export type ChartSeries = {
  id: string;
  /** Its word, in legend, tooltip and table. */
  title: string;
  /** A CSS colour, e.g. "var(--chart-high)". */
  color: string;
  /** Drawn with dashes, so that colour is not all that tells lines apart. */
  dashed?: boolean;
};

export type ChartPoint = {
  id: string;
  /** Whole, e.g. "Tuesday 3 March". */
  label: string;
  /** Short, below the axis. */
  tick: string;
  /** By series; null: nothing to say. */
  values: Record<string, number | null>;
  /** What a press on it shows. */
  href?: string;
};

/** Pixels; every chart of a page is as high. */
export const chartHeight = 208;

export type ChartProps = {
  points: readonly ChartPoint[];
  /** Bars are piled up in this order, from below. */
  series: readonly ChartSeries[];
  /** How a number is written, with its unit. */
  format: (value: number) => string;
  /** How it is written at the axis, where room is short; as elsewhere unless told. */
  formatTick?: (value: number) => string;
  /** The numbers that the axis names; chosen by the chart unless told. */
  ticks?: number[] | undefined;
};
