import { describe, expect, it } from "vitest";

import {
  everySeconds,
  formatMilliseconds,
  formatMinutes,
  splitMinutes,
  toMinutes,
} from "./duration";

const cases: [number, number, string, string][] = [
  [15, 15, "minutes", "15 minutes"],
  [60, 1, "hours", "1 hour"],
  [90, 90, "minutes", "90 minutes"],
  [1440, 24, "hours", "24 hours"],
  [2160, 36, "hours", "36 hours"],
  [2880, 2, "days", "2 days"],
  [43_200, 30, "days", "30 days"],
];

describe("durations", () => {
  it.each(cases)("%i minutes are %i %s, read as %s", (minutes, amount, unit, text) => {
    expect(splitMinutes(minutes)).toEqual({ amount, unit });
    expect(toMinutes(splitMinutes(minutes))).toBe(minutes);
    expect(formatMinutes(minutes)).toBe(text);
  });

  it.each([
    [1, "every second"],
    [10, "every 10 seconds"],
    [60, "every minute"],
    [90, "every 90 seconds"],
    [300, "every 5 minutes"],
    [3600, "every hour"],
    [86_400, "every 24 hours"],
  ])("polls %i seconds apart come %s", (seconds, text) => {
    expect(everySeconds(seconds)).toBe(text);
  });

  it.each([
    [0, "0 ms"],
    [999, "999 ms"],
    [1234, "1.2 s"],
    [59_900, "59.9 s"],
    [125_000, "2 min 5 s"],
  ])("a poll of %i ms took %s", (milliseconds, text) => {
    expect(formatMilliseconds(milliseconds)).toBe(text);
  });
});
