import { expect, it } from "vitest";

import { loadLogsUrl } from "./search-params";
import { hasFilters, noFilters, toFilters } from "./to-filters";

const at = Date.parse("2026-11-14T12:00:00Z");

it.each([
  ["", {}],
  ["?event=lz3k_1f", {}],
  ["?range=1h", { from: "2026-11-14T11:00:00.000Z" }],
  [
    "?action=a&action=b&action=a&excludeIp=203.0.113.7",
    { action: ["a", "b"], excludeIp: ["203.0.113.7"] },
  ],
  [
    "?q=report&indicator=email:ada@brightwater.example",
    { q: "report", indicator: ["email:ada@brightwater.example"] },
  ],
])("asks the API for what %j says", (query, filters) => {
  expect(toFilters(loadLogsUrl(query), at)).toEqual(filters);
  expect(hasFilters(loadLogsUrl(query))).toBe(Object.keys(filters).length > 0);
});

it("asks for no more values than the API takes", () => {
  const query = Array.from({ length: 60 }, (_, index) => `action=a${index}`).join("&");
  expect(toFilters(loadLogsUrl(query), at).action).toHaveLength(50);
});

it("clears every filter and leaves the event", () => {
  expect(Object.keys(noFilters)).not.toContain("event");
  const filters = Object.keys(loadLogsUrl("")).filter((name) => name !== "event");
  expect(Object.keys(noFilters).toSorted()).toEqual(filters.toSorted());
});
