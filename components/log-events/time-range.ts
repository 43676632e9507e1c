const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const spans = {
  "15m": { label: "Last 15 minutes", milliseconds: 15 * minute },
  "1h": { label: "Last hour", milliseconds: hour },
  "4h": { label: "Last 4 hours", milliseconds: 4 * hour },
  "24h": { label: "Last 24 hours", milliseconds: day },
  "7d": { label: "Last 7 days", milliseconds: 7 * day },
  "30d": { label: "Last 30 days", milliseconds: 30 * day },
  all: { label: "All time", milliseconds: null },
} as const;

export type RangeName = keyof typeof spans;

export const rangeNames = Object.keys(spans) as RangeName[];

export function rangeLabel(range: RangeName): string {
  return spans[range].label;
}

type Bounds = { from?: string; to?: string };

/** As an address has it: exact bounds stand above `range`. */
export type TimeRange = { range: RangeName; from: string | null; to: string | null };

/** True when its bounds depend on the moment from which they are reckoned. */
export function isRelative({ range, from, to }: TimeRange): boolean {
  return range !== "all" && from === null && to === null;
}

/** The bounds that the API takes, RFC 3339: exact ones as they are (the earlier first), relative ones reckoned back from `at`. */
export function rangeBounds({ range, from, to }: TimeRange, at: number): Bounds {
  if (from !== null && to !== null) return from <= to ? { from, to } : { from: to, to: from };
  if (from !== null) return { from };
  if (to !== null) return { to };
  const { milliseconds } = spans[range];
  return milliseconds === null ? {} : { from: new Date(at - milliseconds).toISOString() };
}
