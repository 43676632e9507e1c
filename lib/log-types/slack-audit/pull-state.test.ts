import { describe, expect, it } from "vitest";

import { joinWindows, liveWindow, readState } from "./pull-state";

const now = 1_772_600_000;

describe("readState", () => {
  it("leaves the history to be read that was asked for", () => {
    expect(readState(null, now, 7).unread).toEqual([
      { oldest: now - 7 * 86_400, latest: now - 300 },
    ]);
    expect(readState(null, now, 0).unread).toEqual([]);
  });
});

describe("liveWindow", () => {
  const state = readState(null, now, 0);

  it.each([
    ["nothing was seen", null, now, now - 300],
    ["nothing was seen for an hour", null, now + 3600, now - 300],
    ["an entry was seen", now - 50, now, now - 350],
    ["our clock went back", now, now - 900, now - 1200],
  ])("when %s", (_when, newest, at, oldest) => {
    expect(liveWindow({ ...state, newest }, at)).toEqual({ oldest, latest: at });
  });
});

describe("joinWindows", () => {
  it("joins windows that touch, newest first", () => {
    const windows = [
      { oldest: 1, latest: 10 },
      { oldest: 40, latest: 50 },
      { oldest: 10, latest: 30 },
      { oldest: 45, latest: 60, unbounded: true },
    ];
    expect(joinWindows(windows)).toEqual([
      { oldest: 40, latest: 60, unbounded: true },
      { oldest: 1, latest: 30 },
    ]);
  });

  it("keeps a bounded number, and nothing is lost from any", () => {
    const windows = Array.from({ length: 100 }, (_, i) => ({ oldest: i * 10, latest: i * 10 + 5 }));
    const joined = joinWindows(windows);
    expect(joined).toHaveLength(32);
    expect(joined[0]).toEqual({ oldest: 990, latest: 995 });
    expect(joined.at(-1)).toMatchObject({ oldest: 0 });
    const covered = ({ oldest, latest }: { oldest: number; latest: number }) =>
      joined.some((window) => window.oldest <= oldest && window.latest >= latest);
    expect(windows.every(covered)).toBe(true);
  });
});
