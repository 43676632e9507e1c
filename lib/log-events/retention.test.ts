import { expect, it } from "vitest";

import { retentionStart } from "./retention";

it.each([
  ["2026-11-22T12:00:00Z", 30, "2026-10-01T00:00:00.000Z"],
  ["2026-11-22T12:00:00Z", 21, "2026-11-01T00:00:00.000Z"],
  ["2026-03-31T00:00:00Z", 30, "2026-03-01T00:00:00.000Z"],
  ["2026-03-31T00:00:00Z", 31, "2026-02-01T00:00:00.000Z"],
  ["2026-01-01T00:00:00Z", 365, "2025-01-01T00:00:00.000Z"],
])("at %s with %i days, events are kept from %s on", (now, days, from) => {
  expect(retentionStart(days, new Date(now))?.toISOString()).toBe(from);
});

it("has no start without a limit", () => {
  expect(retentionStart(undefined, new Date())).toBeNull();
});
