import { describe, expect, it } from "vitest";

import type { TimeRange } from "@/lib/log-types/log-type";

import { type CoverageFacts, drawCoverage } from "./draw-coverage";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 4, 0, minute));
const iso = (minute: number) => at(minute).toISOString();
const range = (from: number | null, to: number | null): TimeRange => ({
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
});
const whole = (from: number, to: number) => ({ from: at(from), to: at(to) });

/** Wanted from minute 100, pulled since 200, read to 300; now it is 301. */
const facts = (more: Partial<CoverageFacts> = {}): CoverageFacts => ({
  reach: { since: at(200), from: at(100), to: at(300) },
  unread: [],
  rereading: [],
  unreachable: null,
  earlier: [],
  now: at(301),
  patienceSeconds: 240,
  errorCode: null,
  ...more,
});

type Gap = [from: number | null, to: number | null, cause: string, errorCode?: string];

const all = { since: null, from: null, to: at(300) };

describe("drawCoverage", () => {
  it.each<[string, Partial<CoverageFacts>, from: number | null, Gap[]]>([
    ["all was read", {}, 100, []],
    [
      "the history is not read to its end",
      { unread: [range(100, 150)] },
      100,
      [[100, 150, "HISTORY"]],
    ],
    ["a poll had to leave something", { unread: [range(250, 260)] }, 100, [[250, 260, "LEFT"]]],
    [
      "both, told newest first",
      { unread: [range(250, 260), range(100, 150)] },
      100,
      [
        [100, 150, "HISTORY"],
        [250, 260, "LEFT"],
      ],
    ],
    ["a poll is missing", { now: at(303) }, 100, []],
    [
      "polls fail",
      { now: at(305), errorCode: "internal_error" },
      100,
      [[300, 305, "BEHIND", "internal_error"]],
    ],
    ["nothing is polled", { now: at(500) }, 100, [[300, 500, "BEHIND"]]],
    ["the last poll failed after the log was read", { errorCode: "reset" }, 100, []],
    ["a list is read to its end", { reach: all }, null, []],
    [
      "a list is not read to its end",
      { reach: all, unread: [range(null, 290)] },
      null,
      [[null, 290, "HISTORY"]],
    ],
    [
      "of a list nothing but the first page is read",
      { reach: all, unread: [range(null, null)] },
      null,
      [[null, null, "HISTORY"]],
    ],
    ["the state was lost for a while", { earlier: [whole(40, 60)] }, 40, [[60, 100, "FORGOTTEN"]]],
    [
      "the state was lost twice",
      { earlier: [whole(10, 20), whole(40, 60)] },
      10,
      [
        [20, 40, "FORGOTTEN"],
        [60, 100, "FORGOTTEN"],
      ],
    ],
    ["the state was lost, and the history covers it", { earlier: [whole(80, 190)] }, 80, []],
    [
      "the state was lost for a second",
      { earlier: [{ from: at(80), to: new Date(+at(100) - 1000) }] },
      80,
      [],
    ],
  ])("%s", (_name, more, from, gaps) => {
    const coverage = drawCoverage(facts(more));
    expect(coverage).toEqual({
      from: from === null ? null : iso(from),
      to: iso(300),
      complete: gaps.length === 0,
      gaps: gaps.map(([start, end, cause, errorCode = null]) => ({
        from: start === null ? null : iso(start),
        to: end === null ? null : iso(end),
        cause,
        errorCode,
        rows: null,
      })),
      rereading: [],
    });
  });

  it("says that nothing was read before the first page", () => {
    const reach = { since: at(200), from: at(100), to: null };
    const coverage = drawCoverage(facts({ reach, unread: [range(100, 195)] }));
    expect(coverage).toMatchObject({ from: iso(100), to: null, complete: false, gaps: [] });
  });

  it("tells what Slack lists and does not serve", () => {
    const unreachable = { ...range(null, 120), rows: 512 };
    const coverage = drawCoverage(facts({ reach: all, unreachable }));
    const gap = { from: null, to: iso(120), cause: "UNREACHABLE", errorCode: null, rows: 512 };
    expect(coverage).toMatchObject({ complete: false, gaps: [gap] });
  });

  it("takes nothing for missing that is only read once more", () => {
    const coverage = drawCoverage(facts({ rereading: [range(120, 130), range(null, null)] }));
    expect(coverage).toMatchObject({
      complete: true,
      rereading: [
        { from: iso(120), to: iso(130) },
        { from: null, to: null },
      ],
    });
  });
});
