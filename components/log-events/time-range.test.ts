import { expect, it } from "vitest";

import { isRelative, rangeBounds, rangeLabel, rangeNames, type RangeName } from "./time-range";

const at = Date.parse("2026-11-14T12:00:00Z");
const exact = { from: null, to: null };

it.each<[RangeName, string | undefined]>([
  ["15m", "2026-11-14T11:45:00.000Z"],
  ["1h", "2026-11-14T11:00:00.000Z"],
  ["4h", "2026-11-14T08:00:00.000Z"],
  ["24h", "2026-11-13T12:00:00.000Z"],
  ["7d", "2026-11-07T12:00:00.000Z"],
  ["30d", "2026-10-15T12:00:00.000Z"],
  ["all", undefined],
])("reckons %s back from the moment, open at its end", (range, from) => {
  expect(rangeBounds({ range, ...exact }, at)).toEqual(from === undefined ? {} : { from });
});

const early = "2026-11-01T00:00:00.000Z";
const late = "2026-11-02T00:00:00.000Z";

it.each([
  [early, late, { from: early, to: late }],
  [late, early, { from: early, to: late }],
  [early, null, { from: early }],
  [null, late, { to: late }],
])("lets exact bounds from %s to %s stand above the range", (from, to, bounds) => {
  expect(rangeBounds({ range: "15m", from, to }, at)).toEqual(bounds);
});

it.each(
  rangeNames.flatMap((range) =>
    [null, early].flatMap((from) => [null, late].map((to) => ({ range, from, to }))),
  ),
)("knows whether another moment gives $range from $from to $to other bounds", (url) => {
  const [now, then] = [rangeBounds(url, at), rangeBounds(url, at + 1)];
  expect(isRelative(url)).toBe(JSON.stringify(now) !== JSON.stringify(then));
});

it("names every range", () => {
  expect(new Set(rangeNames.map(rangeLabel)).size).toBe(rangeNames.length);
});
