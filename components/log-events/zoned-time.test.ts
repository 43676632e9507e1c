import { describe, expect, it } from "vitest";

import { readCustomRange } from "./custom-range";
import { fromWallClock, toWallClock } from "./zoned-time";

describe("a clock on the wall", () => {
  it.each([
    ["2026-11-14T14:02:31", "UTC", "2026-11-14T14:02:31.000Z"],
    ["2026-11-14T14:02:31", "Europe/Berlin", "2026-11-14T13:02:31.000Z"],
    ["2026-07-01T00:00", "America/New_York", "2026-07-01T04:00:00.000Z"],
    ["2026-01-01T00:00", "Asia/Kolkata", "2025-12-31T18:30:00.000Z"],
    ["2026-01-01T23:59:59", "Pacific/Kiritimati", "2026-01-01T09:59:59.000Z"],
  ])("that shows %s in %s means %s, and back", (wall, zone, moment) => {
    expect(fromWallClock(wall, zone)).toBe(Date.parse(moment));
    expect(toWallClock(Date.parse(moment), zone)).toBe(wall.length === 16 ? `${wall}:00` : wall);
  });

  it("means the first of two when it is put back", () => {
    expect(fromWallClock("2026-10-25T02:30:00", "Europe/Berlin")).toBe(
      Date.parse("2026-10-25T00:30:00Z"),
    );
  });

  it("counts on through the hour that it skips", () => {
    expect(fromWallClock("2026-03-29T02:30:00", "Europe/Berlin")).toBe(
      Date.parse("2026-03-29T01:30:00Z"),
    );
  });

  it.each(["", "2026-11-14", "14.11.2026 10:00", "2026-13-01T00:00"])(
    "shows no time in %j",
    (text) => {
      expect(fromWallClock(text, "UTC")).toBeNull();
    },
  );
});

describe("an exact range", () => {
  const start = "2026-11-14T10:00:00";
  const end = "2026-11-14T11:00:00";

  it.each([
    [start, end, { from: "2026-11-14T09:00:00.000Z", to: "2026-11-14T10:00:00.000Z" }],
    [start, "", { from: "2026-11-14T09:00:00.000Z", to: null }],
    ["", end, { from: null, to: "2026-11-14T10:00:00.000Z" }],
  ])("from %j to %j is taken", (from, to, bounds) => {
    expect(readCustomRange(from, to, "Europe/Berlin")).toEqual(bounds);
  });

  it.each([
    ["", "", "Enter a start, an end, or both."],
    [end, start, "The end must be later than the start."],
    [start, start, "The end must be later than the start."],
    ["soon", "", "Enter a date and a time of day."],
  ])("from %j to %j is refused", (from, to, error) => {
    expect(readCustomRange(from, to, "Europe/Berlin")).toEqual({ error });
  });
});
