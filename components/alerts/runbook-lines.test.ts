import { describe, expect, it } from "vitest";

import { indicatorsOf } from "./indicators-of";
import { runbookBlocks } from "./runbook-lines";

describe("runbookBlocks", () => {
  it.each([
    ["Ask the person.", [{ kind: "text", text: "Ask the person." }]],
    [
      "First:\n1. Ask.\n2) Look\n   at the log.\n\nThen rest.",
      [
        { kind: "text", text: "First:" },
        { kind: "steps", steps: ["Ask.", "Look at the log."] },
        { kind: "text", text: "Then rest." },
      ],
    ],
    ["- one\n* two", [{ kind: "steps", steps: ["one", "two"] }]],
    ["2026 was a year.", [{ kind: "text", text: "2026 was a year." }]],
    ["  \n", []],
  ])("reads %j", (text, blocks) => {
    expect(runbookBlocks(text)).toEqual(blocks);
  });
});

describe("indicatorsOf", () => {
  it("counts events, not mentions, and puts the most frequent first", () => {
    const ip = { kind: "ip", value: "203.0.113.9" };
    const email = { kind: "email", value: "ines@fernhollow.example" };
    expect(indicatorsOf([{ indicators: [email, ip, ip] }, { indicators: [ip] }])).toEqual([
      { ...ip, count: 2 },
      { ...email, count: 1 },
    ]);
  });
});
