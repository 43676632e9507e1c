import type { Reach, TimeRange } from "@/lib/log-types/log-type";

import type { Coverage, CoverageGap } from "./coverage-contract";

export type CoverageFacts = {
  reach: Reach;
  unread: TimeRange[];
  rereading: TimeRange[];
  unreachable: (TimeRange & { rows: number }) | null;
  /** What polls before `reach.since` had read to the end, oldest first, without overlaps. */
  earlier: { from: Date; to: Date }[];
  now: Date;
  /** A log that was read within this time is not behind. */
  patienceSeconds: number;
  errorCode: string | null;
};

const iso = (time: Date | null) => time?.toISOString() ?? null;
const unexplained = { errorCode: null, rows: null };
const toRange = ({ from, to }: TimeRange) => ({ from: iso(from), to: iso(to) });

/** What lies between readings of which the pull knows nothing any more. */
function forgotten({ earlier, reach }: CoverageFacts): CoverageGap[] {
  const { from: start } = reach;
  if (start === null) return [];
  return earlier.flatMap(({ to: end }, index) => {
    const next = earlier[index + 1]?.from ?? start;
    const to = next < start ? next : start;
    // Whole seconds: what ends at one and goes on at the next has no hole.
    if (to.getTime() - end.getTime() <= 1000) return [];
    return { from: iso(end), to: iso(to), cause: "FORGOTTEN" as const, ...unexplained };
  });
}

function left({ unread, reach }: CoverageFacts): CoverageGap[] {
  return unread.map((range) => {
    const atStart = range.from === null || (reach.from !== null && range.from <= reach.from);
    return { ...toRange(range), cause: atStart ? "HISTORY" : "LEFT", ...unexplained };
  });
}

function behind({ reach, now, patienceSeconds, errorCode }: CoverageFacts): CoverageGap[] {
  if (reach.to === null || now.getTime() - reach.to.getTime() <= patienceSeconds * 1000) return [];
  return [{ from: iso(reach.to), to: iso(now), cause: "BEHIND", errorCode, rows: null }];
}

function cutOff({ unreachable }: CoverageFacts): CoverageGap[] {
  if (!unreachable) return [];
  const { rows } = unreachable;
  return [{ ...toRange(unreachable), cause: "UNREACHABLE", errorCode: null, rows }];
}

/** From when to when a log is complete, or what exactly is missing in it, oldest first. */
export function drawCoverage(facts: CoverageFacts): Coverage {
  const { reach, earlier, rereading } = facts;
  const first = earlier[0]?.from;
  const from = first && reach.from && first < reach.from ? first : reach.from;
  const start = { from: iso(from), rereading: rereading.map(toRange) };
  if (reach.to === null) return { ...start, to: null, complete: false, gaps: [] };
  const gaps = [...cutOff(facts), ...forgotten(facts), ...left(facts), ...behind(facts)].toSorted(
    (a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1),
  );
  return { ...start, to: iso(reach.to), complete: gaps.length === 0, gaps };
}
