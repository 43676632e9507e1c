import { expect, it } from "vitest";

import { type UntilChoice, untilOf } from "./until";

const now = Date.parse("2026-11-22T10:00:00Z");
const zone = "Europe/Berlin";

it.each<[UntilChoice, string, string | null]>([
  ["ever", "2026-12-01T09:00", null],
  ["1d", "", "2026-11-23T10:00:00.000Z"],
  ["90d", "", "2027-02-20T10:00:00.000Z"],
  ["at", "2026-12-01T09:00", "2026-12-01T08:00:00.000Z"],
  ["at", "", null],
])("%s %s is %s", (choice, at, expected) => {
  expect(untilOf(choice, at, { now, zone })).toBe(expected);
});
