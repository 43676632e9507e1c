import type { Coverage } from "./coverage-contract";

/** A coverage from `since` on, before which events are not kept: what lies earlier is neither complete nor missing. */
export function clipCoverage(coverage: Coverage, since: Date): Coverage {
  const start = since.toISOString();
  const clip = <Range extends { from: string | null; to: string | null }>(ranges: Range[]) =>
    ranges
      .filter(({ to }) => to === null || to > start)
      .map((range) => ({ ...range, from: later(range.from, start) }));
  const gaps = clip(coverage.gaps);
  return {
    ...coverage,
    from: later(coverage.from, start),
    gaps,
    complete: coverage.to !== null && gaps.length === 0,
    rereading: clip(coverage.rereading),
  };
}

const later = (from: string | null, start: string) =>
  from === null || from < start ? start : from;
