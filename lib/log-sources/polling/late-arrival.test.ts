import { describe, expect, it } from "vitest";

import type { ParsedRecord, Reach, TimeRange } from "@/lib/log-types/log-type";

import { lateArrivals } from "./late-arrival";

const at = (seconds: number) => new Date(seconds * 1000);
const reach: Reach = { since: at(500), from: at(100), to: at(1000) };
const range = (from: number | null, to: number | null): TimeRange => ({
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
});

const record = (time: number, firstSeen?: number): ParsedRecord => ({
  eventTime: at(time),
  action: null,
  actor: null,
  ip: null,
  indicators: [],
  session:
    firstSeen === undefined
      ? null
      : {
          key: "k",
          userId: "W1",
          username: null,
          ip: null,
          userAgent: null,
          firstSeen: at(firstSeen),
          lastSeen: at(time),
          count: 2,
        },
});

describe("lateArrivals", () => {
  it.each<[string, ParsedRecord, TimeRange[], boolean]>([
    ["after the last reading", record(1001), [], false],
    ["in the second of the last reading", record(1000), [], false],
    ["before the last reading", record(999), [], true],
    ["in the history, which is read", record(200), [], true],
    ["in the history, which is being read", record(200), [range(100, 500)], false],
    ["in the second down to which it is read", record(500), [range(100, 500)], false],
    ["above the history that is being read", record(501), [range(100, 500)], true],
    ["in what a poll had to leave", record(950), [range(940, 960), range(100, 500)], false],
    ["before all that was wanted", record(99), [], false],
    ["in a list that is not read to its end", record(300), [range(null, 400)], false],
    ["in a list of which nothing is read", record(300), [range(null, null)], false],
    ["seen lately, but for the first time before", record(1200, 900), [], true],
    ["seen for the first time lately", record(1200, 1100), [], false],
  ])("%s", (_name, row, unread, late) => {
    expect(lateArrivals(reach, unread)(row)).toBe(late);
  });

  it("are none in the first reading", () => {
    expect(lateArrivals({ ...reach, to: null }, [])(record(900))).toBe(false);
  });
});
