import { runSteps, type Step, tableOf, totalOf } from "./checks/step";
import { ensureSystemPrograms } from "./checks/system-programs";
import { playwrightStep, vitestStep } from "./checks/test-runs";
import { verifySteps } from "./checks/verify-steps";
import { ensureBuild } from "./supervisor/next-build";
import { complain, say, sentenceOf } from "./supervisor/terminal";

const build: Step = {
  name: "Build",
  run: async () => {
    await ensureBuild(new AbortController().signal);
    return { passed: 1, failed: 0 };
  },
};

async function test(): Promise<number> {
  const { chromium } = ensureSystemPrograms();
  const services = vitestStep("Tests with services", "services");
  const results = await runSteps([
    ...verifySteps,
    services,
    build,
    playwrightStep("Browser journeys", chromium),
  ]);
  const { passed, failed } = totalOf(results);
  say(`\n${tableOf(results)}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

test().then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(sentenceOf(error));
    say("0 passed, 1 failed");
    process.exit(1);
  },
);
