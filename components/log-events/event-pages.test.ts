import { expect, it } from "vitest";

import { newSince } from "./event-pages";
import { indicatorFilter } from "./indicator-filter";
import { serverClock } from "./server-clock";

const readAt = Date.parse("2026-11-14T12:00:10.000Z");

const page = (...stored: string[]) => ({
  nextCursor: null,
  readAt,
  data: stored.map((ingestedAt) => ({
    id: "e_1",
    sourceId: "",
    sourceName: "",
    logType: "",
    eventTime: ingestedAt,
    ingestedAt,
    action: null,
    actor: null,
    ip: null,
    indicators: [],
    raw: {},
  })),
});

it.each([
  ["nothing was there", page(), "2026-11-14T12:00:08.000Z"],
  ["all was old", page("2026-11-14T09:00:00.000Z"), "2026-11-14T12:00:08.000Z"],
  [
    "one was stored just then",
    page("2026-11-14T09:00:00.000Z", "2026-11-14T12:00:09.500Z"),
    "2026-11-14T12:00:09.500Z",
  ],
])("counts as new what is stored after the page was read, when %s", (_what, first, since) => {
  expect(newSince(first)).toBe(since);
});

it("tells the server's time on a browser whose clock is wrong", () => {
  const now = serverClock(Date.now() - 3_600_000, Date.now());
  expect(Math.abs(now() - (Date.now() - 3_600_000))).toBeLessThan(1_000);
});

it.each([
  [
    { kind: "ip", value: "203.0.113.7" },
    { field: "ip", value: "203.0.113.7" },
  ],
  [
    { kind: "ip", value: "203.0.113.8" },
    { field: "indicator", value: "ip:203.0.113.8" },
  ],
  [
    { kind: "email", value: "ada@brightwater.example" },
    { field: "actor", value: "Ada@brightwater.example" },
  ],
  [
    { kind: "username", value: "bo" },
    { field: "indicator", value: "username:bo" },
  ],
])("filters for the indicator %o by %o", (indicator, filter) => {
  expect(
    indicatorFilter({ ip: "203.0.113.7", actor: "Ada@brightwater.example" }, indicator),
  ).toEqual(filter);
});
