import { describe, expect, it } from "vitest";

import { decideGroup } from "./grouping";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);
const hour = 3_600_000;
const open = { id: "open", openedAt: at(0) };

describe("decideGroup", () => {
  it.each([
    ["the first match of all", null, null, 0, { kind: "open", previousId: null, retiredId: null }],
    ["a match in the period", open, null, 59, { kind: "append", into: "open" }],
    [
      "a match in the period, after an older end",
      open,
      "old",
      59,
      { kind: "append", into: "open" },
    ],
    ["one from before the first match's moment", open, null, -5, { kind: "append", into: "open" }],
    [
      "a match as the period ends",
      open,
      null,
      60,
      { kind: "open", previousId: null, retiredId: "open" },
    ],
    [
      "a match after the period, when another ended before",
      open,
      "old",
      90,
      { kind: "open", previousId: null, retiredId: "open" },
    ],
    [
      "a match after a person ended it",
      null,
      "ended",
      5,
      { kind: "open", previousId: "ended", retiredId: null },
    ],
  ] as const)("%s", (_name, group, ended, minutes, decision) => {
    expect(decideGroup(group, ended, hour, at(minutes))).toEqual(decision);
  });
});
