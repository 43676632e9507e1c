import { describe, expect, it } from "vitest";

import { listZones, matchesZone, zoneLabel, zoneOf } from "./zone-choices";

const zones = ["UTC", "America/New_York", "Asia/Calcutta", "Europe/Berlin"];

describe("listZones", () => {
  it("has UTC and every zone once", () => {
    const all = listZones();
    expect(all[0]).toBe("UTC");
    expect(all.length).toBeGreaterThan(400);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("matchesZone", () => {
  it.each([
    ["york", "America/New_York", true],
    ["New York", "America/New_York", true],
    ["america/new_y", "America/New_York", true],
    ["new america", "America/New_York", true],
    [" ", "Europe/Berlin", true],
    ["york", "Europe/Berlin", false],
  ])("%j and %s: %s", (text, zone, matches) => {
    expect(matchesZone(zone, text)).toBe(matches);
  });
});

describe("zoneOf", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin ", "Europe/Berlin"],
    ["America/New York", "America/New_York"],
    ["utc", "UTC"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Berlin", null],
    ["Europe/Nowhere", null],
    ["", null],
  ])("%j names %s", (text, zone) => {
    expect(zoneOf(text, zones)).toBe(zone);
  });

  it("reads what it writes", () => {
    for (const zone of zones) expect(zoneOf(zoneLabel(zone), zones)).toBe(zone);
  });
});
