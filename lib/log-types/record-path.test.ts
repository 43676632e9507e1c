import { describe, expect, it } from "vitest";

import { textAt, textReader, valueAt } from "./record-path";

describe("valueAt", () => {
  it.each([
    [{ a: { b: { c: 1 } } }, "a.b.c", 1],
    [{ a: null }, "a.b", undefined],
    [{ a: "text" }, "a.length", undefined],
    [{}, "constructor.name", undefined],
    [null, "a", undefined],
  ])("of %j at %s", (record, path, value) => {
    expect(valueAt(record, path)).toBe(value);
  });
});

describe("textAt", () => {
  it.each([
    [{ a: " b " }, "b"],
    [{ a: 42 }, "42"],
    [{ a: "\u0000" }, null],
    [{ a: "x\u0000y" }, "xy"],
    [{ a: "x\uD83Dy\uDC06" }, "xy"],
    [{ a: "x🐆y" }, "x🐆y"],
    [{ a: "" }, null],
    [{ a: ["b"] }, null],
    [{}, null],
  ])("of %j", (record, text) => {
    expect(textAt(record, "a")).toBe(text);
  });
});

describe("textReader", () => {
  it("reads every record as textAt does", () => {
    const read = textReader("a.b");
    for (const record of [
      { a: { b: " c " } },
      { a: { b: 7 } },
      { a: null },
      { "a.b": "c" },
      null,
    ]) {
      expect(read(record)).toBe(textAt(record, "a.b"));
    }
    expect(read({ a: { b: " c " } })).toBe("c");
  });
});
