/** One figure and what it is measured against in the same run; the ratio is what can be compared between machines. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  baseline?: { name: string; value: number };
  /** What the ratio (or, without a baseline, the value) should at least or at most be. */
  atLeast?: number;
  atMost?: number;
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

/** What was wanted of a figure, and whether it was missed. */
function verdict(figure: Figure): string {
  const { atLeast, atMost } = figure;
  const reached = ratio(figure) ?? figure.value;
  if (atLeast !== undefined) return `≥ ${atLeast}${reached >= atLeast ? "" : ", missed"}`;
  if (atMost !== undefined) return `≤ ${atMost}${reached <= atMost ? "" : ", missed"}`;
  return "";
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
    verdict(figure),
  ];
}

/** The value below which this share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
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
