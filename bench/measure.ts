/** One figure and what it is measured against in the same run; the ratio is what can be compared between machines. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  baseline?: { name: string; value: number };
  /** What the ratio (or, without a baseline, the value) should at least be. */
  atLeast?: number;
};

/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function ratio({ value, baseline }: Figure): number | null {
  return baseline ? value / baseline.value : null;
}

function line(figure: Figure): string[] {
  const share = ratio(figure);
  const number = (value: number) =>
    value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : 0 });
  return [
    figure.name,
    `${number(figure.value)} ${figure.unit}`,
    figure.baseline ? `${number(figure.baseline.value)} ${figure.baseline.name}` : "",
    share === null ? "" : share.toFixed(2),
    figure.atLeast === undefined ? "" : `≥ ${figure.atLeast}`,
  ];
}

/** The figures as a table for a terminal. */
export function table(figures: Figure[]): string {
  const rows = [
    ["figure", "measured", "measured against", "ratio", "wanted"],
    ...figures.map(line),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
