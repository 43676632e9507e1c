import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { storableJson } from "./storable-json";

describe("storableJson", () => {
  it("leaves what jsonb can hold as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        if (/\\u0000|\\ud[89a-f]/i.test(text)) return;
        expect(storableJson(value)).toBe(text);
      }),
    );
  });

  it.each([
    [{ name: "a\0b" }, { name: "a\uFFFDb" }],
    [{ name: "half \uD83D pair" }, { name: "half \uFFFD pair" }],
    [
      ["\uDE00", { "k\0": ["x\0"] }],
      ["\uFFFD", { "k\uFFFD": ["x\uFFFD"] }],
    ],
    [{ path: String.raw`C:\u0000` }, { path: String.raw`C:\u0000` }],
    [
      { face: "😀", n: 1.5, t: true, z: null },
      { face: "😀", n: 1.5, t: true, z: null },
    ],
  ])("%j", (value, expected) => {
    expect(JSON.parse(storableJson(value))).toEqual(expected);
  });
});
