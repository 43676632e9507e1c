import { secondOf } from "./row-key";

/** In which direction the list runs, as far as its pages have shown. */
export type ListOrder = "newest" | "oldest";

type Seam = {
  /** Row ids that end the page before, at most `tailLength`. */
  tail: readonly string[];
  /** Row ids of the page that follows. */
  page: readonly string[];
  /** By how many rows the list grew between the two pages; null when Slack did not say. */
  growth: number | null;
  order: ListOrder | null;
  /** By how many rows the page is longer than what is left of the list; null when that is not known. */
  surplus: number | null;
};

/**
 * How a page joins the one before. `joined`: its first `skip` rows are repeats, because the list moved down;
 * `doubtful`: it begins with rows that may be repeats or equals; `broken`: rows may have been passed over.
 */
export type Alignment =
  | { kind: "joined"; skip: number }
  | { kind: "doubtful" }
  | { kind: "broken" };

/** A longer shift than this between two pages starts the scan again. */
export const tailLength = 50;

/** Decides whether a page goes on where the last one ended, though rows may have come or gone in between. */
export function alignPage({ tail, page, growth, order, surplus }: Seam): Alignment {
  if (tail.length === 0) return { kind: "joined", skip: 0 };
  if (growth !== null && growth > 0 && order !== "oldest") {
    if (order === null || !repeats(tail, page, growth)) return { kind: "broken" };
    return { kind: "joined", skip: growth };
  }
  // Rows fell out at the old end. Where that is above, the rest moved up past the reader.
  if (growth !== null && growth < 0 && order !== "newest") return { kind: "broken" };
  const overlap = longestRepeat(tail, page);
  if (overlap === 0) return { kind: "joined", skip: 0 };
  // Slack says how long its list is: a page that has more than the rest of it begins with repeats.
  if (surplus !== null && surplus > 0 && repeats(tail, page, surplus)) {
    return { kind: "joined", skip: surplus };
  }
  // In a list that is in order, equal rows stand in one second.
  const seconds = new Set(page.slice(0, overlap).map(secondOf));
  return seconds.size > 1 ? { kind: "joined", skip: overlap } : { kind: "doubtful" };
}

/** True when a page ends as the one before did, over several seconds: it is that page again. */
export function endsAlike(tail: readonly string[], page: readonly string[]): boolean {
  const end = page.slice(-tail.length);
  const same = end.length === tail.length && end.every((rowId, index) => rowId === tail[index]);
  return same && new Set(tail.map(secondOf)).size > 1;
}

/** How many rows at the start of a page are the rows that end the other. */
export function longestRepeat(tail: readonly string[], page: readonly string[]): number {
  for (let count = Math.min(tail.length, page.length); count > 0; count -= 1) {
    if (repeats(tail, page, count)) return count;
  }
  return 0;
}

function repeats(tail: readonly string[], page: readonly string[], count: number): boolean {
  if (count > tail.length || count > page.length) return false;
  return page.slice(0, count).every((rowId, index) => rowId === tail[tail.length - count + index]);
}

/** Reads the direction off a page's times; null when they are all the same or in no order. */
export function orderOf(times: readonly number[]): ListOrder | null {
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const falls = steps.some((step) => step < 0);
  const rises = steps.some((step) => step > 0);
  if (falls === rises) return null;
  return falls ? "newest" : "oldest";
}
