import { describe, expect, it } from "vitest";

import {
  asAudience,
  asLength,
  asSwitch,
  gained,
  lengthened,
  lost,
  turned,
  widened,
} from "./setting-change";

const from = (previous_value: unknown, new_value: unknown) => ({
  details: { previous_value, new_value },
});

describe("a switch", () => {
  it.each<[unknown, boolean | null]>([
    [true, true],
    ["OFF", false],
    [0, false],
    ["1", true],
    [{ enabled: false }, false],
    [{ other: false }, null],
    ["sometimes", null],
    [null, null],
  ])("%j is %j", (value, expected) => expect(asSwitch(value)).toBe(expected));

  it.each<[unknown, unknown, boolean]>([
    [true, false, true],
    [undefined, "off", true],
    [false, false, false],
    [true, true, false],
    [true, "odd", false],
  ])("from %j to %j is turned off: %j", (previous, next, expected) =>
    expect(turned(from(previous, next), false)).toBe(expected),
  );
});

describe("a length", () => {
  it.each<[unknown, number | null]>([
    [24, 24],
    ["24", 24],
    [0, Infinity],
    [-1, Infinity],
    [null, Infinity],
    ["never", Infinity],
    [{ duration: "8" }, 8],
    ["long", null],
    [undefined, null],
    [{}, null],
    [[7], null],
  ])("%j is %j", (value, expected) => expect(asLength(value)).toBe(expected));

  it("of 0 is what the setting means by it", () => {
    expect(asLength("0", 0)).toBe(0);
    expect(lengthened(from(5, 0), 0)).toBe(false);
    expect(lengthened(from(0, 5), 0)).toBe(true);
  });

  it.each<[unknown, unknown, boolean]>([
    [8, 24, true],
    [24, 8, false],
    [24, 24, false],
    [24, 0, true],
    [0, 24, false],
    [0, null, false],
    [undefined, 24, false],
    [undefined, "never", true],
    [8, undefined, false],
  ])("from %j to %j is lengthened: %j", (previous, next, expected) =>
    expect(lengthened(from(previous, next))).toBe(expected),
  );
});

describe("an audience", () => {
  it.each<[unknown, number | null]>([
    [{ type: ["EVERYONE"] }, 3],
    [["EVERYONE_EXCEPT_GUESTS"], 2],
    ["TOPLEVEL_ADMINS_AND_OWNERS", 1],
    [{ type: [], user: ["W1"] }, 1],
    [{ type: ["NOBODY"] }, 0],
    [{ type: ["ADMINS", "EVERYONE"] }, 3],
    [7, null],
    [null, null],
  ])("%j is %j", (value, expected) => expect(asAudience(value)).toBe(expected));

  it("is widened when both are known and more may", () => {
    expect(widened(from({ type: ["ADMINS"] }, { type: ["EVERYONE"] }))).toBe(true);
    expect(widened(from({ type: ["EVERYONE"] }, { type: ["ADMINS"] }))).toBe(false);
    expect(widened(from(null, { type: ["EVERYONE"] }))).toBe(false);
  });
});

describe("a list", () => {
  it("gains what is new, and loses what is gone", () => {
    expect(gained(from(["W1"], '["W1","W2"]'))).toEqual(["W2"]);
    expect(gained(from(null, null))).toEqual([]);
    expect(lost(from({ tor: true, asn: true, new: false }, { tor: true, asn: false }))).toEqual([
      "asn",
    ]);
    expect(lost(from(["tor", "asn"], []))).toEqual(["tor", "asn"]);
    expect(lost(from(["tor"], undefined))).toEqual([]);
  });
});
