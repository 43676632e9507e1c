import { describe, expect, it } from "vitest";

import { applyFilterEdit, canLeaveOut, filterChips, type FilterEdit } from "./filter-edit";
import { loadLogsUrl } from "./search-params";

const known = { logType: ["audit", "access", "integration"] };

it.each<[string, FilterEdit, object]>([
  ["", { field: "action", value: "a", mode: "only" }, { action: ["a"], excludeAction: [] }],
  [
    "?action=a&action=b",
    { field: "action", value: "b", mode: "only" },
    { action: ["b"], excludeAction: [] },
  ],
  [
    "?action=a",
    { field: "action", value: "b", mode: "add" },
    { action: ["a", "b"], excludeAction: [] },
  ],
  ["?action=a", { field: "action", value: "a", mode: "add" }, { action: ["a"], excludeAction: [] }],
  [
    "?excludeIp=x&excludeIp=y",
    { field: "ip", value: "x", mode: "add" },
    { ip: ["x"], excludeIp: ["y"] },
  ],
  ["?ip=x", { field: "ip", value: "x", mode: "out" }, { ip: [], excludeIp: ["x"] }],
  ["", { field: "logType", value: "audit", mode: "out" }, { logType: ["access", "integration"] }],
  [
    "?logType=audit&logType=access",
    { field: "logType", value: "audit", mode: "out" },
    { logType: ["access"] },
  ],
  [
    "?indicator=ip:x",
    { field: "indicator", value: "email:y", mode: "only" },
    { indicator: ["ip:x", "email:y"] },
  ],
])("%j with %o becomes %o", (query, edit, change) => {
  expect(applyFilterEdit(loadLogsUrl(query), edit, known)).toEqual(change);
});

it.each([
  ["", "actor", true],
  ["", "logType", true],
  ["?logType=audit", "logType", false],
  ["", "sourceId", false],
  ["", "indicator", false],
] as const)("at %j the values of %s can be left out: %s", (query, field, possible) => {
  expect(canLeaveOut(loadLogsUrl(query), field, known)).toBe(possible);
});

describe("chips", () => {
  const url = loadLogsUrl("?action=a&action=b&excludeActor=bot&range=1h&q=text");

  it("are one a value, and neither range nor search", () => {
    expect(filterChips(url).map(({ field, value, negative }) => [field, value, negative])).toEqual([
      ["action", "a", false],
      ["action", "b", false],
      ["actor", "bot", true],
    ]);
  });

  it("take away their value alone", () => {
    expect(filterChips(url).map(({ removed }) => removed)).toEqual([
      { action: ["b"] },
      { action: ["a"] },
      { excludeActor: [] },
    ]);
  });
});
