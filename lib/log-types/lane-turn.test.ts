import { describe, expect, it } from "vitest";

import { nextTurn, restGoesFirst, type LaneTurn } from "./lane-turn";

const starved: LaneTurn = { starved: true };

describe("restGoesFirst", () => {
  it.each<[string, LaneTurn | null, boolean]>([
    ["nothing is left", null, false],
    ["it waited", starved, true],
    ["it did not wait", { starved: false }, false],
  ])("when %s", (_when, turn, expected) => {
    expect(restGoesFirst(turn)).toBe(expected);
  });
});

describe("nextTurn", () => {
  it.each([
    ["nothing is left", { livePages: 3, restPages: 1, restLeft: false }, null],
    ["only live was read", { livePages: 1, restPages: 0, restLeft: true }, { starved: true }],
    ["both were read", { livePages: 1, restPages: 2, restLeft: true }, { starved: false }],
    ["only the rest was read", { livePages: 0, restPages: 1, restLeft: true }, { starved: false }],
    ["nothing was read", { livePages: 0, restPages: 0, restLeft: true }, starved],
  ])("when %s", (_when, progress, expected) => {
    expect(nextTurn(starved, progress)).toEqual(expected);
  });
});
