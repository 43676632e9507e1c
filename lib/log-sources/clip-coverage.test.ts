import { expect, it } from "vitest";

import { clipCoverage } from "./clip-coverage";
import type { Coverage, CoverageGap } from "./coverage-contract";

const at = (day: number) => new Date(Date.UTC(2026, 9, day)).toISOString();
const gap = (from: number | null, to: number): CoverageGap => ({
  from: from === null ? null : at(from),
  to: at(to),
  cause: "LEFT",
  errorCode: null,
  rows: null,
});
const coverage = (more: Partial<Coverage>): Coverage => ({
  from: at(1),
  to: at(30),
  complete: true,
  gaps: [],
  rereading: [],
  ...more,
});

it.each<[string, Partial<Coverage>, Partial<Coverage>]>([
  ["begins there", {}, { from: at(10) }],
  ["begins there when it had no start", { from: null }, { from: at(10) }],
  ["keeps a later start", { from: at(12) }, { from: at(12) }],
  [
    "is complete when what was missing is older",
    { complete: false, gaps: [gap(2, 9), gap(null, 10)] },
    { from: at(10), complete: true, gaps: [] },
  ],
  [
    "has the rest of a gap that reaches into it",
    { complete: false, gaps: [gap(2, 12), gap(14, 15)], rereading: [{ from: null, to: null }] },
    {
      from: at(10),
      complete: false,
      gaps: [gap(10, 12), gap(14, 15)],
      rereading: [{ from: at(10), to: null }],
    },
  ],
  [
    "is not complete before it was read",
    { to: null, complete: false },
    { from: at(10), to: null, complete: false },
  ],
])("a coverage from a day on %s", (_name, before, after) => {
  expect(clipCoverage(coverage(before), new Date(at(10)))).toEqual(coverage(after));
});
