import { describe, expect, it } from "vitest";

import { saidInWords, worksAsExpected } from "./sample-words";

describe("what a rule said of a test event", () => {
  it.each([
    [true, true, null, "Matches", true],
    [false, false, null, "Does not match", true],
    [true, false, null, "Does not match, but should", false],
    [false, true, null, "Matches, but should not", false],
    [true, false, "It broke.", "Failed", false],
    [false, false, "It broke.", "Failed", false],
  ])("expected %s, matches %s, error %j: %s", (expected, matches, error, words, good) => {
    const tried = { expected, matches, error };
    expect([saidInWords(tried), worksAsExpected(tried)]).toEqual([words, good]);
  });
});
