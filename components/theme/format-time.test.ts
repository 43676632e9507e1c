import { describe, expect, it } from "vitest";

import { formatExactTime, formatRelativeTime, formatShortTime } from "./format-time";

const now = Date.parse("2025-11-14T13:02:31Z");
const seconds = (count: number) => now + count * 1000;

describe("formatRelativeTime", () => {
  it.each([
    [seconds(0), "just now"],
    [seconds(-4), "just now"],
    [seconds(-5), "5 s ago"],
    [seconds(-59), "59 s ago"],
    [seconds(-60), "1 min ago"],
    [seconds(-3599), "59 min ago"],
    [seconds(-3600), "1 h ago"],
    [seconds(-47 * 3600), "1 d ago"],
    [seconds(-29.9 * 86_400), "29 d ago"],
    [seconds(-30 * 86_400), null],
    [seconds(20), "in 20 s"],
    [seconds(3 * 3600), "in 3 h"],
  ])("%d is %j", (time, text) => {
    expect(formatRelativeTime(time, now)).toBe(text);
  });
});

describe("exact times", () => {
  it("names the zone, also where the day differs", () => {
    expect(formatExactTime(now, "UTC")).toBe("14 Nov 2025, 13:02:31 UTC");
    expect(formatExactTime(now, "Europe/Berlin")).toBe("14 Nov 2025, 14:02:31 CET");
    expect(formatExactTime(Date.parse("2025-11-14T23:30:00Z"), "Asia/Tokyo")).toMatch(
      /^15 Nov 2025, 08:30:00/,
    );
  });

  it("writes midnight as 00", () => {
    expect(formatExactTime(Date.parse("2025-11-14T00:00:00Z"), "UTC")).toContain("00:00:00");
  });

  it("says the year only when it is another", () => {
    expect(formatShortTime(now, "UTC", now)).toBe("14 Nov 13:02:31");
    expect(formatShortTime(Date.parse("2024-03-01T08:00:00Z"), "UTC", now)).toBe(
      "01 Mar 2024 08:00:00",
    );
  });
});
