import { describe, expect, it } from "vitest";

import { fromUnixSeconds, readUnixSeconds, toUnixSeconds } from "./unix-time";

describe("readUnixSeconds", () => {
  it.each<[unknown, number | null]>([
    [1_772_600_000, 1_772_600_000],
    ["1772600000", 1_772_600_000],
    [1_772_600_000.5, 1_772_600_000.5],
    [0, null],
    [-5, null],
    [1_772_600_000_000, null],
    ["", null],
    [" ", null],
    ["soon", null],
    [Number.NaN, null],
    [null, null],
    [[1], null],
  ])("reads %j as %s", (value, seconds) => {
    expect(readUnixSeconds(value)).toBe(seconds);
  });

  it("goes there and back", () => {
    expect(fromUnixSeconds(1_772_600_000)).toEqual(new Date("2026-03-04T04:53:20Z"));
    expect(toUnixSeconds(new Date("2026-03-04T04:53:20.999Z"))).toBe(1_772_600_000);
  });
});
