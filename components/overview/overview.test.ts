import { describe, expect, it } from "vitest";

import { boundsOfDays, dayAfter, dayLabel } from "./days";
import { alertPoints } from "./overview-points";
import { alertsSentence, eventsSentence, resolveSentence } from "./overview-sentences";
import { shortSpan, spanTicks } from "./span-words";

describe("days of a zone", () => {
  it.each([
    ["2026-03-01", "UTC", "2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"],
    ["2026-03-01", "Asia/Tokyo", "2026-02-28T15:00:00.000Z", "2026-03-01T15:00:00.000Z"],
    // The clocks go forward: 23 hours.
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
  ])("%s in %s", (day, zone, from, to) => {
    expect(boundsOfDays(day, 1, zone)).toEqual({ from, to });
  });

  it("counts over the end of a month and says which weekday it is", () => {
    expect(dayAfter("2026-02-28", 1)).toBe("2026-03-01");
    expect(dayLabel("2026-03-01")).toBe("Sun 1 Mar");
  });
});

describe("shortSpan", () => {
  it.each([
    [12, "12 s"],
    [95, "1.6 min"],
    [3_000, "50 min"],
    [12_600, "3.5 h"],
    [400_000, "4.6 d"],
  ])("%i s is %s", (seconds, text) => expect(shortSpan(seconds)).toBe(text));
});

describe("spanTicks", () => {
  it.each([
    [0, [0, 60]],
    [200, [0, 60, 120, 180, 240]],
    [7_300, [0, 1800, 3600, 5400, 7200, 9000]],
    [190_000, [0, 43_200, 86_400, 129_600, 172_800, 216_000]],
  ])("reach %i s in round steps", (most, ticks) => expect(spanTicks(most)).toEqual(ticks));

  it("stay few for the longest spans", () => {
    expect(spanTicks(99_999_999).length).toBeLessThanOrEqual(6);
  });
});

const none = { INFO: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };

describe("the charts' sentences", () => {
  const alertsByDay = [
    { day: "2026-03-01", counts: { ...none, HIGH: 3 } },
    { day: "2026-03-02", counts: { ...none, LOW: 1, CRITICAL: 1 } },
  ];

  it("count what is shown", () => {
    expect(alertsSentence({ alertsByDay })).toBe("5 alerts in 2 days, 2 of them today.");
    expect(eventsSentence({ eventsByDay: [{ day: "2026-03-01", count: 1 }] })).toBe(
      "1 event in 1 days, 1 of them today.",
    );
  });

  it("speak of the last week in which an alert ended", () => {
    const week = (count: number, seconds: number | null) => ({
      week: "2026-03-02",
      count,
      medianSeconds: seconds,
      p90Seconds: seconds,
    });
    expect(resolveSentence({ timeToResolve: [week(4, 7200), week(0, null)] })).toBe(
      "Last week half of 4 alerts ended within 2 h, 9 of 10 within 2 h.",
    );
    expect(resolveSentence({ timeToResolve: [week(1, 60)] })).toBe(
      "This week one alert ended, after 1 min.",
    );
    expect(resolveSentence({ timeToResolve: [week(0, null)] })).toBe("");
  });

  it("lead from a day to what opened on it", () => {
    const [point] = alertPoints({ alertsByDay }, "UTC");
    expect(point?.href).toBe(
      "/alerts?status=ANY&snoozed=include&from=2026-03-01T00%3A00%3A00.000Z&to=2026-03-02T00%3A00%3A00.000Z",
    );
  });
});
