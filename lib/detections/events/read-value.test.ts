import { describe, expect, it } from "vitest";

import { list, text, words, yesOrNo } from "./read-value";

describe("text", () => {
  it.each<[unknown, string | null]>([
    [" a ", "a"],
    ["  ", null],
    [7, "7"],
    [true, null],
    [undefined, null],
  ])("of %j is %j", (value, expected) => expect(text(value)).toBe(expected));
});

describe("list", () => {
  it.each<[unknown, string[]]>([
    [
      ["a", " b ", "", 3, null],
      ["a", "b", "3"],
    ],
    ["a", ["a"]],
    ['["a","b"]', ["a", "b"]],
    ["[cut off", ["[cut off"]],
    [null, []],
  ])("of %j is %j", (value, expected) => expect(list(value)).toEqual(expected));
});

describe("words", () => {
  it.each<[unknown, string | null]>([
    [true, "on"],
    [false, "off"],
    [["a", true], "a, on"],
    [{ who_may: "admins", on_phones: false, empty: null }, "who may: admins; on phones: off"],
    [{}, null],
  ])("of %j is %j", (value, expected) => expect(words(value)).toBe(expected));
});

describe("yesOrNo", () => {
  it.each<[unknown, string | null]>([
    [true, "yes"],
    [false, "no"],
    ["pending", "pending"],
    [undefined, null],
  ])("of %j is %j", (value, expected) => expect(yesOrNo(value)).toBe(expected));
});
