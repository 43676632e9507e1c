import type { CoverageSpan } from "@/components/chart/coverage-bar";
import type { Coverage, CoverageGap } from "@/lib/log-sources/coverage-contract";

/** Why it is not read, and what becomes of it. */
export function gapReason({ cause, errorCode, from, rows }: CoverageGap): string {
  if (cause === "HISTORY") return "History that is not read yet; it goes on by itself";
  if (cause === "LEFT") return "More than one poll may read; the next ones go on with it";
  if (cause === "FORGOTTEN") return "Not known to be read: what the source knew of it was lost";
  if (cause === "UNREACHABLE") {
    const which = `The ${from === null ? "oldest" : "newest"} ${(rows ?? 0).toLocaleString("en-US")}`;
    return `${which} entries of Slack's list cannot be read: Slack serves its first 100 pages only`;
  }
  return errorCode
    ? `The polls since then failed (${errorCode})`
    : "No poll has read the log since then";
}

type Bounds = { start: number; end: number };

/** The stretch that the bar shows: an end that is open begins where the source began. */
export function coverageBounds(coverage: Coverage, createdAt: string, now: number): Bounds {
  const start = Date.parse(coverage.from ?? createdAt);
  return { start: Math.min(start, now - 60_000), end: now };
}

/** What was read, and the gaps on top of it. */
export function coverageSpans(
  coverage: Coverage,
  { start, end }: Bounds,
  formatTime: (time: number) => string,
): CoverageSpan[] {
  const { to } = coverage;
  if (to === null) return [];
  const share = (time: number) => Math.min(1, Math.max(0, (time - start) / (end - start)));
  const words = (from: number, until: number) => `${formatTime(from)} to ${formatTime(until)}`;
  // What came since the last poll is no gap before the next one is due.
  const behind = coverage.gaps.some(({ cause }) => cause === "BEHIND");
  const readTo = behind ? Date.parse(to) : end;
  const gaps = coverage.gaps.map((gap): CoverageSpan => {
    const from = gap.from === null ? start : Date.parse(gap.from);
    const until = gap.to === null ? end : Date.parse(gap.to);
    const kind = gap.cause === "HISTORY" || gap.cause === "LEFT" ? "pending" : "gap";
    const text = `${words(from, until)}: ${gapReason(gap)}`;
    return { kind, start: share(from), end: share(until), text };
  });
  const read = {
    kind: "read",
    start: 0,
    end: share(readTo),
    text: `${words(start, readTo)}: read`,
  };
  return [read as CoverageSpan, ...gaps];
}
