import { describe, expect, it } from "vitest";

import type { TimeRange } from "@/lib/log-types/log-type";

import { historyProgress } from "./history-progress";

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const range = (from: number | null, to: number | null): TimeRange => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
});

describe("historyProgress", () => {
  it.each<[string, TimeRange[], number, number, boolean]>([
    ["nothing is read yet", [range(1, 11)], 11, 0, false],
    ["a part is read", [range(1, 4)], 4, 70, false],
    ["a part is read and a poll left something above", [range(12, 13), range(1, 4)], 4, 70, false],
    ["the last second is left", [{ from: day(1), to: new Date(+day(1) + 1000) }], 1, 99, false],
    ["Slack refuses a lower bound", [range(null, 2)], 2, 90, false],
    ["all is read", [], 1, 100, true],
    ["all is read but what a poll left", [range(12, 13)], 1, 100, true],
  ])("%s", (_name, unread, reached, percent, done) => {
    const progress = historyProgress({ since: day(11), from: day(1), to: day(13) }, unread);
    expect(progress).toMatchObject({ wantedFrom: day(1).toISOString(), percent, done });
    expect(progress?.reachedTo.slice(0, 10)).toBe(day(reached).toISOString().slice(0, 10));
  });

  it("is none where none was wanted, and where Slack gives all that it keeps", () => {
    expect(historyProgress({ since: day(1), from: day(1), to: day(2) }, [])).toBeNull();
    expect(historyProgress({ since: null, from: null, to: day(2) }, [range(null, 1)])).toBeNull();
  });
});
