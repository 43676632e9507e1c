import { describe, expect, it } from "vitest";

import { readSnoozeTime, snoozePresets } from "./snooze-presets";

// A Sunday; the clocks of Berlin went forward in the night.
const now = Date.parse("2026-03-29T20:30:00Z");

describe("snoozePresets", () => {
  it.each([
    ["Europe/Berlin", "2026-03-30T07:00:00.000Z", "2026-03-30T07:00:00.000Z"],
    // There it is Monday already.
    ["Asia/Tokyo", "2026-03-31T00:00:00.000Z", "2026-04-06T00:00:00.000Z"],
    ["UTC", "2026-03-30T09:00:00.000Z", "2026-03-30T09:00:00.000Z"],
  ])("knows the mornings of %s", (zone, tomorrow, monday) => {
    const presets = new Map(snoozePresets(now, zone).map(({ id, until }) => [id, until]));
    expect(new Date(presets.get("tomorrow") ?? 0).toISOString()).toBe(tomorrow);
    expect(new Date(presets.get("monday") ?? 0).toISOString()).toBe(monday);
    expect(presets.get("1h")).toBe(now + 3_600_000);
  });

  it("only offers what is to come", () => {
    for (const { until } of snoozePresets(now, "Pacific/Auckland"))
      expect(until).toBeGreaterThan(now);
  });
});

describe("readSnoozeTime", () => {
  it.each([
    ["2026-03-30T09:00", { until: "2026-03-30T07:00:00.000Z" }],
    ["", { error: "Enter a date and a time of day." }],
    ["2026-03-29T22:00", { error: "Choose a time that is still to come." }],
    ["2028-01-01T00:00", { error: "Choose a time within a year from now." }],
  ])("reads %s", (text, read) => {
    expect(readSnoozeTime(text, "Europe/Berlin", now)).toEqual(read);
  });
});
