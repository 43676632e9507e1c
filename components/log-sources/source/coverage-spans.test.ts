import { describe, expect, it } from "vitest";

import type { Coverage, CoverageGap } from "@/lib/log-sources/coverage-contract";

import { coverageBounds, coverageSpans, gapReason } from "./coverage-spans";

const at = (hour: number) => new Date(Date.UTC(2026, 2, 4, hour)).toISOString();
const now = Date.parse(at(10));
const formatTime = (time: number) => `${new Date(time).getUTCHours()} h`;
const gap = (from: number | null, to: number | null, cause: CoverageGap["cause"]): CoverageGap => ({
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
  cause,
  errorCode: null,
  rows: null,
});
const coverage = (gaps: CoverageGap[], more: Partial<Coverage> = {}): Coverage => ({
  from: at(0),
  to: at(9),
  complete: gaps.length === 0,
  gaps,
  rereading: [],
  ...more,
});

function spans(of: Coverage) {
  const bounds = coverageBounds(of, at(5), now);
  return coverageSpans(of, bounds, formatTime).map(({ kind, start, end }) => [kind, start, end]);
}

describe("coverageSpans", () => {
  it.each<[string, Coverage, unknown[]]>([
    ["nothing is read", coverage([], { to: null }), []],
    ["all is read, the next poll is not due", coverage([]), [["read", 0, 1]]],
    [
      "the polls fail",
      coverage([gap(9, 10, "BEHIND")]),
      [
        ["read", 0, 0.9],
        ["gap", 0.9, 1],
      ],
    ],
    [
      "history and something in between is left",
      coverage([gap(0, 2, "HISTORY"), gap(5, 6, "LEFT")]),
      [
        ["read", 0, 1],
        ["pending", 0, 0.2],
        ["pending", 0.5, 0.6],
      ],
    ],
    [
      "a list is not read to its end",
      coverage([gap(null, null, "HISTORY")], { from: null }),
      [
        ["read", 0, 1],
        ["pending", 0, 1],
      ],
    ],
    [
      "a gap begins before the bar",
      coverage([gap(3, 6, "FORGOTTEN")], { from: null }),
      [
        ["read", 0, 1],
        ["gap", 0, 0.2],
      ],
    ],
  ])("%s", (_name, of, expected) => {
    expect(spans(of)).toEqual(expected);
  });

  it("says from when to when, and why", () => {
    const of = coverage([gap(5, 6, "LEFT")]);
    const texts = coverageSpans(of, coverageBounds(of, at(5), now), formatTime);
    expect(texts.map(({ text }) => text)).toEqual([
      "0 h to 10 h: read",
      expect.stringMatching(/^5 h to 6 h: \w+/),
    ]);
    const failed = { ...gap(9, 10, "BEHIND"), errorCode: "internal_error" };
    expect(gapReason(failed)).toContain("internal_error");
    expect(gapReason({ ...gap(null, 3, "UNREACHABLE"), rows: 1512 })).toMatch(
      /^The oldest 1,512 entries of .* cannot be read/,
    );
    expect(gapReason({ ...gap(3, null, "UNREACHABLE"), rows: 2 })).toMatch(/^The newest 2 /);
  });
});
