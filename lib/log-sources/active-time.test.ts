import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type AlarmCalendar, countedMilliseconds, isLeftOut } from "./active-time";

const minute = 60_000;
const hour = 60 * minute;

const always: AlarmCalendar = { quietHours: null, skipWeekends: false, timeZone: "Europe/Berlin" };
const nights: AlarmCalendar = { ...always, quietHours: { from: 22 * 60, to: 6 * 60 } };
const siesta: AlarmCalendar = { ...always, quietHours: { from: 12 * 60, to: 14 * 60 } };
const weekdays: AlarmCalendar = { ...always, skipWeekends: true };
const office: AlarmCalendar = { ...nights, skipWeekends: true };
const earlyNight: AlarmCalendar = { ...always, quietHours: { from: 90, to: 150 } };

const hours = (from: string, to: string, calendar: AlarmCalendar) =>
  countedMilliseconds(new Date(from), new Date(to), calendar) / hour;

// 2026: clocks in Berlin go forward on 29 March at 2:00 and back on 25 October at 3:00, both Sundays.
describe("counted time", () => {
  it.each<[string, string, string, AlarmCalendar, number]>([
    ["everything", "2026-03-02T00:00Z", "2026-03-04T00:00Z", always, 48],
    ["nothing backwards", "2026-03-04T00:00Z", "2026-03-02T00:00Z", office, 0],
    ["a day without its night", "2026-03-02T00:00Z", "2026-03-03T00:00Z", nights, 16],
    ["from deep in the night", "2026-03-02T01:00Z", "2026-03-02T06:00Z", nights, 1],
    ["a day without its siesta", "2026-03-02T00:00Z", "2026-03-03T00:00Z", siesta, 22],
    ["from Friday noon to Monday noon", "2026-03-06T11:00Z", "2026-03-09T11:00Z", weekdays, 24],
    ["the same without nights", "2026-03-06T11:00Z", "2026-03-09T11:00Z", office, 16],
    ["a weekend alone", "2026-03-07T00:00Z", "2026-03-08T12:00Z", weekdays, 0],
    // Saturday begins at midnight in Berlin, which is 23:00 on Friday in UTC.
    ["the zone's weekend, not UTC's", "2026-03-06T22:00Z", "2026-03-06T23:30Z", weekdays, 1],
    ["a day of 23 hours", "2026-03-28T23:00Z", "2026-03-29T22:00Z", always, 23],
    ["a night of 7 hours", "2026-03-28T20:00Z", "2026-03-29T05:00Z", nights, 2],
    ["a night of 9 hours", "2026-10-24T19:00Z", "2026-10-25T06:00Z", nights, 2],
    // 1:30 to 2:30 ends in the hour that does not exist: at 3:00, half an hour later.
    [
      "a quiet hour cut by the clock change",
      "2026-03-29T00:00Z",
      "2026-03-29T02:00Z",
      earlyNight,
      1.5,
    ],
    // 1:30 to 2:30 ends when it is 2:30 for the first time.
    ["a quiet hour that comes twice", "2026-10-24T23:00Z", "2026-10-25T02:00Z", earlyNight, 2],
  ])("%s", (_name, from, to, calendar, expected) => {
    expect(hours(from, to, calendar)).toBe(expected);
  });

  it("knows zones whose clocks skip midnight", () => {
    // On 29 March 2026 they go from midnight to 1:00.
    const beirut = { ...weekdays, timeZone: "Asia/Beirut" };
    expect(hours("2026-03-27T12:00Z", "2026-03-30T12:00Z", beirut)).toBe(10 + 15);
  });

  it("stops when it has enough", () => {
    const counted = countedMilliseconds(new Date(0), new Date("2026-01-01"), office, 8 * hour);
    expect(counted).toBeGreaterThanOrEqual(8 * hour);
    expect(counted).toBeLessThan(48 * hour);
  });

  it("adds up over any cut, and never counts more than there is", () => {
    const zones = [
      "UTC",
      "Europe/Berlin",
      "America/New_York",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
    ];
    const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2026, 11) });
    fc.assert(
      fc.property(
        fc.tuple(moment, moment, moment).map((three) => three.toSorted((a, b) => a - b)),
        fc.record({
          timeZone: fc.constantFrom(...zones),
          skipWeekends: fc.boolean(),
          quietHours: fc.option(
            fc
              .record({ from: fc.nat(1439), to: fc.nat(1439) })
              .filter(({ from, to }) => from !== to),
          ),
        }),
        ([a = 0, b = 0, c = 0], calendar) => {
          const count = (x: number, y: number) =>
            countedMilliseconds(new Date(x), new Date(y), calendar);
          expect(count(a, b) + count(b, c)).toBe(count(a, c));
          expect(count(a, c)).toBeLessThanOrEqual(c - a);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("left out", () => {
  it.each<[string, AlarmCalendar, boolean]>([
    ["2026-03-02T20:59Z", nights, false],
    ["2026-03-02T21:00Z", nights, true],
    ["2026-03-03T04:59Z", nights, true],
    ["2026-03-03T05:00Z", nights, false],
    ["2026-03-02T11:30Z", siesta, true],
    ["2026-03-07T11:30Z", weekdays, true],
    ["2026-03-08T22:59Z", weekdays, true],
    ["2026-03-08T23:00Z", weekdays, false],
    ["2026-03-08T12:00Z", always, false],
  ])("%s", (at, calendar, expected) => {
    expect(isLeftOut(new Date(at), calendar)).toBe(expected);
  });
});
