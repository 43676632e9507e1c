import { z } from "zod";

export type Tally = { passed: number; failed: number };

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Counts a vitest JSON report; a file that could not even be loaded counts as one failure. */
export function tallyVitest(report: unknown, exitCode: number): Tally {
  const parsed = vitestSchema.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests + broken }, exitCode);
}

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts a Playwright JSON report; a test that passed at its second try passed. */
export function tallyPlaywright(report: unknown, exitCode: number): Tally {
  const parsed = playwrightSchema.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = parsed.data.stats;
  return atLeastOne({ passed: expected + flaky, failed: unexpected }, exitCode);
}

/** A run that ended badly failed, also when no single test did. */
function atLeastOne(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
