import type { TimeRange } from "../log-type";
import { fromUnixSeconds } from "../unix-time";
import type { IntegrationPullState } from "./pull-state";
import type { Scan } from "./scan";

type Unreachable = IntegrationPullState["unreachable"];

/** What no page showed when the list was read to where Slack serves it; what earlier scans had read is not missing. */
export function stillUnreachable(
  known: Unreachable,
  { cutOff, order }: Scan,
  first: boolean,
): Unreachable {
  if (cutOff === null) return null;
  const side = order === "oldest" ? "newest" : "oldest";
  if (side === "newest" || first) return { ...cutOff, side };
  return known && { ...known, rows: Math.min(known.rows, cutOff.rows) };
}

/** A list that grows at its end, past the last page that Slack serves: `more` rows came since `now` at the earliest known. */
export function moreUnreachable(known: Unreachable, more: number, now: number): Unreachable {
  const { rows, at } = known ?? { rows: 0, at: now };
  return { rows: rows + more, side: "newest", at };
}

/** The same in times, for the coverage. */
export function unreachableRange(known: Unreachable): (TimeRange & { rows: number }) | null {
  if (known === null) return null;
  const { rows, side } = known;
  const at = known.at === null ? null : fromUnixSeconds(known.at);
  return side === "oldest" ? { rows, from: null, to: at } : { rows, from: at, to: null };
}
