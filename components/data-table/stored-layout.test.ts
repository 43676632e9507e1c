import { describe, expect, it } from "vitest";

import {
  emptyLayout,
  moveColumn,
  orderColumns,
  parseLayout,
  visibleColumns,
} from "./stored-layout";

const columns = [
  { id: "time", fixed: true },
  { id: "action" },
  { id: "actor" },
  { id: "ip", initial: false },
];

describe("parseLayout", () => {
  it.each([null, "", "null", "[]", "7", "{", '{"order":"time","visibility":[],"sizing":null}'])(
    "takes %j as unchanged",
    (stored) => {
      expect(parseLayout(stored)).toEqual(emptyLayout);
    },
  );

  it("keeps what is valid and drops the rest", () => {
    const stored =
      '{"order":["ip",3],"visibility":{"ip":true,"actor":"no"},"sizing":{"ip":120,"actor":-4,"action":"9"}}';
    expect(parseLayout(stored)).toEqual({
      order: ["ip"],
      visibility: { ip: true },
      sizing: { ip: 120 },
    });
  });
});

describe("orderColumns", () => {
  it.each([
    [[], ["time", "action", "actor", "ip"]],
    [
      ["ip", "time"],
      ["ip", "time", "action", "actor"],
    ],
    [
      ["actor", "gone", "actor", "action", "time", "ip"],
      ["actor", "action", "time", "ip"],
    ],
    [
      ["action", "actor", "ip"],
      ["time", "action", "actor", "ip"],
    ],
  ])("makes of %j %j", (order, expected) => {
    expect(orderColumns(columns, order)).toEqual(expected);
  });
});

it("shows fixed columns always and others by choice", () => {
  expect(visibleColumns(columns, {})).toEqual({ time: true, action: true, actor: true, ip: false });
  expect(visibleColumns(columns, { time: false, actor: false, ip: true })).toEqual({
    time: true,
    action: true,
    actor: false,
    ip: true,
  });
});

it("moves a column by one place and not over the ends", () => {
  expect(moveColumn(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moveColumn(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moveColumn(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(moveColumn(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
});
