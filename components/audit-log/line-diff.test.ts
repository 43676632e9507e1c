import fc from "fast-check";
import { expect, it } from "vitest";

import { type DiffLine, lineDiff } from "./line-diff";

const signs = { same: " ", removed: "-", added: "+" };
const drawn = (lines: DiffLine[]) => lines.map(({ kind, text }) => signs[kind] + text);

it.each([
  ["a\nb\nc\n", "a\nB\nc\n", [" a", "-b", "+B", " c"]],
  ["a\nc", "a\nb\nc\n", [" a", "+b", " c"]],
  ["a\nb", "a", [" a", "-b"]],
  ["a", "a\n", [" a"]],
  ["", "a", ["-", "+a"]],
])("%j becomes %j", (before, after, lines) => {
  expect(drawn(lineDiff(before, after))).toEqual(lines);
});

it("always holds both texts in their order, and keeps what is the same", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      // A last empty line ends the text and is none itself.
      const [old, young] = [
        [...before, "."],
        [...after, "."],
      ];
      const lines = lineDiff(old.join("\n"), young.join("\n"));
      const without = (kind: DiffLine["kind"]) =>
        lines.filter((line) => line.kind !== kind).map((line) => line.text);
      expect(without("added")).toEqual(old);
      expect(without("removed")).toEqual(young);
      expect(lineDiff(old.join("\n"), old.join("\n")).every(({ kind }) => kind === "same")).toBe(
        true,
      );
    }),
  );
});

it("does not reckon with texts of thousands of lines", () => {
  const long = "x\n".repeat(3_000);
  expect(lineDiff(long, "y")).toHaveLength(3_001);
});
