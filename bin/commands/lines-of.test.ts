import { Readable } from "node:stream";

import { describe, expect, it } from "vitest";

import { linesOf } from "./lines-of";

async function read(chunks: (string | Buffer)[], longest?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(Readable.from(chunks, { objectMode: false }), longest))
    lines.push(line);
  return lines;
}

describe("the lines of a text", () => {
  it.each<[string, (string | Buffer)[], string[]]>([
    ["nothing", [], [""]],
    ["one without an end", ["a"], ["a"]],
    ["ends of both kinds", ["a\r\nb\n\nc\n"], ["a\r", "b", "", "c", ""]],
    ["pieces that end anywhere", ["a", "b\n", "\nc", "d"], ["ab", "", "cd"]],
    [
      "half a character",
      [Buffer.from("ä\n").subarray(0, 1), Buffer.from("ä\n").subarray(1)],
      ["ä", ""],
    ],
    ["a mark of the byte order", ["\uFEFFa\n\uFEFFb"], ["a", "\uFEFFb"]],
    [
      "what JSON allows in a text",
      ['"a\u2028b\u2029c\u0085"\nd'],
      ['"a\u2028b\u2029c\u0085"', "d"],
    ],
  ])("are read from %s", async (_name, chunks, lines) => {
    expect(await read(chunks)).toEqual(lines);
  });

  it("that are longer than can be kept are null, and those after them are there", async () => {
    const long = "x".repeat(5);
    expect(await read([`a\n${long}x`, long, `${long}\nb\n${long}`, "x"], 5)).toEqual([
      "a",
      null,
      "b",
      null,
    ]);
    expect(await read([long, "\n", long], 5)).toEqual([long, long]);
  });
});
