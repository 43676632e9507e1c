import { describe, expect, it } from "vitest";

import { lastDays, lastWeeks } from "./calendar";

const read = (parts: { day: string; start: Date }[]) =>
  parts.map(({ day, start }) => [day, start.toISOString()]);

describe("lastDays", () => {
  it.each([
    [
      "UTC",
      "2026-03-01T00:00:00Z",
      [
        ["2026-02-28", "2026-02-28T00:00:00.000Z"],
        ["2026-03-01", "2026-03-01T00:00:00.000Z"],
      ],
    ],
    [
      "a zone where it is tomorrow already",
      "2026-03-01T13:00:00Z",
      [
        ["2026-03-01", "2026-02-28T11:00:00.000Z"],
        ["2026-03-02", "2026-03-01T11:00:00.000Z"],
      ],
      "Pacific/Auckland",
    ],
    [
      "the day that is an hour short",
      "2026-03-29T12:00:00Z",
      [
        ["2026-03-28", "2026-03-27T23:00:00.000Z"],
        ["2026-03-29", "2026-03-28T23:00:00.000Z"],
      ],
      "Europe/Berlin",
    ],
    [
      "the day after",
      "2026-03-30T12:00:00Z",
      [
        ["2026-03-29", "2026-03-28T23:00:00.000Z"],
        ["2026-03-30", "2026-03-29T22:00:00.000Z"],
      ],
      "Europe/Berlin",
    ],
  ])("%s", (_name, now, expected, zone = "UTC") => {
    expect(read(lastDays(new Date(now), 2, zone))).toEqual(expected);
  });
});

describe("lastWeeks", () => {
  it.each([
    ["a Sunday", "2026-03-08T22:00:00Z", "UTC", "2026-03-02T00:00:00.000Z"],
    ["a Monday", "2026-03-09T00:00:00Z", "UTC", "2026-03-09T00:00:00.000Z"],
    [
      "a Sunday that is Monday there",
      "2026-03-08T23:30:00Z",
      "Europe/Berlin",
      "2026-03-08T23:00:00.000Z",
    ],
  ])("%s", (_name, now, zone, start) => {
    const weeks = lastWeeks(new Date(now), 3, zone);
    expect(weeks.length).toBe(3);
    expect(weeks[2]?.start.toISOString()).toBe(start);
  });
});
