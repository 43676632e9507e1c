import { describe, expect, it } from "vitest";

import { nextTurn, restGoesFirst, type LaneTurn } from "./lane-turn";

const now = 1_772_600_000;
const starved: LaneTurn = { liveAt: now - 1, starved: true };

describe("restGoesFirst", () => {
  it.each<[string, LaneTurn | null, boolean]>([
    ["nothing is left", null, false],
    ["it waited, and live was read just now", starved, true],
    ["it did not wait", { ...starved, starved: false }, false],
    ["live was not read for a while", { ...starved, liveAt: now - 30 }, false],
    ["the clock went back", { ...starved, liveAt: now + 5 }, false],
  ])("when %s", (_when, turn, expected) => {
    expect(restGoesFirst(turn, now)).toBe(expected);
  });
});

describe("nextTurn", () => {
  it.each([
    ["nothing is left", { livePages: 3, restPages: 1, restLeft: false }, null],
    [
      "only live was read",
      { livePages: 1, restPages: 0, restLeft: true },
      { liveAt: now, starved: true },
    ],
    [
      "both were read",
      { livePages: 1, restPages: 2, restLeft: true },
      { liveAt: now, starved: false },
    ],
    [
      "only the rest was read",
      { livePages: 0, restPages: 1, restLeft: true },
      { liveAt: now - 1, starved: false },
    ],
    ["nothing was read", { livePages: 0, restPages: 0, restLeft: true }, starved],
  ])("when %s", (_when, progress, expected) => {
    expect(nextTurn(starved, progress, now)).toEqual(expected);
  });
});
