import { expect, it } from "vitest";

import { isShorter, readRetention, sayRetention } from "./retention-policy";

it.each<[unknown, string | null]>([
  ["RETAIN_ALL", "for ever"],
  ["RETAIN_MSGS", "for ever without edits"],
  ["EXPIRE_ALL", "a limited time"],
  [null, "a limited time"],
  ["365", "365 days"],
  [1, "1 day"],
  [0, "for ever"],
  [{ type: "keep_all", duration: null }, "for ever"],
  [{ type: "EXPIRE_MSGS", duration_days: 30 }, "30 days"],
  [{ type: "custom", duration_days: "7" }, "7 days"],
  [{ type: "EXPIRE_ALL" }, "a limited time"],
  [{ type: "odd" }, null],
  [undefined, null],
  ["sometimes", null],
  [["RETAIN_ALL"], null],
  [true, null],
])("%j is kept %j", (value, expected) => {
  const read = readRetention(value);
  expect(read && sayRetention(read)).toBe(expected);
});

it.each<[unknown, unknown, boolean]>([
  ["RETAIN_ALL", "EXPIRE_ALL", true],
  ["RETAIN_ALL", "RETAIN_MSGS", true],
  ["RETAIN_MSGS", "RETAIN_ALL", false],
  ["RETAIN_ALL", null, true],
  [null, "RETAIN_ALL", false],
  ["365", "30", true],
  [30, 365, false],
  [30, 30, false],
  ["365", { type: "keep_all", duration: null }, false],
  [30, "EXPIRE_MSGS", false],
  [undefined, 30, true],
  [undefined, "RETAIN_ALL", false],
  ["RETAIN_ALL", "odd", false],
])("from %j to %j is shorter: %j", (before, after, expected) => {
  expect(isShorter(readRetention(before), readRetention(after))).toBe(expected);
});
