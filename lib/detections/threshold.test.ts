import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { crossedFrom } from "./threshold";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 4) + minute * 60_000);
const minutes = (...list: number[]) => list.map(at);

describe("crossedFrom", () => {
  it.each([
    ["too few", minutes(0, 1), 3, null],
    ["as many as needed", minutes(0, 1, 2), 3, at(0)],
    ["in any order", minutes(2, 0, 1), 3, at(0)],
    ["at the same moment", minutes(5, 5, 5), 3, at(5)],
    ["just within the period", minutes(0, 30, 59), 3, at(0)],
    ["a period apart", minutes(0, 30, 60), 3, null],
    ["with stragglers before", minutes(0, 100, 110, 120), 3, at(100)],
    ["one is enough", minutes(7, 3), 1, at(3)],
    ["nothing", [], 1, null],
  ])("%s", (_, times, threshold, expected) => {
    expect(crossedFrom(times, threshold, 60 * 60_000)).toEqual(expected);
  });

  it("is where a plain count says so", () => {
    const list = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 8 }), (when, threshold) => {
        const inHour = (from: number) => when.filter((one) => one >= from && one < from + 60);
        const starts = when.filter((from) => inHour(from).length >= threshold);
        const expected = starts.length === 0 ? null : at(Math.min(...starts));
        expect(crossedFrom(minutes(...when), threshold, 60 * 60_000)).toEqual(expected);
      }),
    );
  });
});
