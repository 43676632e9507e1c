import { expect, it } from "vitest";

import { viewLogType } from "./view-log-type";

const sources = [
  { id: "1", logType: "audit" },
  { id: "2", logType: "access" },
  { id: "3", logType: "access" },
];

it.each([
  ["several sources", [], [], sources, null],
  ["one filtered type", ["audit"], [], sources, "audit"],
  ["a filtered type without a source", ["integration"], [], [], "integration"],
  ["two filtered types", ["audit", "access"], [], sources, null],
  ["sources of one type chosen", [], ["2", "3"], sources, "access"],
  ["sources of two types chosen", [], ["1", "2"], sources, null],
  ["a deleted source chosen", [], ["9"], sources, null],
  ["all sources of one type", [], [], sources.slice(1), "access"],
  ["no sources", [], [], [], null],
])("with %s", (_what, logType, sourceId, all, expected) => {
  expect(viewLogType({ logType, sourceId }, all)).toBe(expected);
});
