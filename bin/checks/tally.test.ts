import { describe, expect, it } from "vitest";

import { tallyPlaywright, tallyVitest } from "./tally";

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }),
});

describe("tallyVitest", () => {
  it("adds up tests and files that could not be loaded", () => {
    const testResults = [file("passed", 3), file("failed", 2), file("failed", 0)];
    expect(tallyVitest({ numPassedTests: 4, numFailedTests: 1, testResults }, 1)).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  it("counts a run that failed outside every test", () => {
    const report = { numPassedTests: 4, numFailedTests: 0, testResults: [file("passed", 4)] };
    expect(tallyVitest(report, 0)).toEqual({ passed: 4, failed: 0 });
    expect(tallyVitest(report, 1)).toEqual({ passed: 4, failed: 1 });
  });

  it("takes a missing report for a failure", () => {
    expect(tallyVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe("tallyPlaywright", () => {
  it("counts what passed, at whatever try, and what did not", () => {
    expect(tallyPlaywright({ stats: { expected: 5, unexpected: 2, flaky: 1 } }, 1)).toEqual({
      passed: 6,
      failed: 2,
    });
  });

  it("takes a missing report for a failure", () => {
    expect(tallyPlaywright(null, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
