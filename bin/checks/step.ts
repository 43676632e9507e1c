import { spawn } from "node:child_process";
import { join } from "node:path";

/** What one step of `npm run verify` or `npm test` came to. */
export type StepResult = { name: string; passed: number; failed: number; milliseconds: number };

export type Step = { name: string; run: () => Promise<Omit<StepResult, "name" | "milliseconds">> };

/** Runs the steps one after the other, whatever each comes to. */
export async function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, run } of steps) {
    process.stdout.write(`\n── ${name}\n`);
    const began = Date.now();
    const counts = await run().catch((error: unknown) => {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return { passed: 0, failed: 1 };
    });
    results.push({ name, ...counts, milliseconds: Date.now() - began });
  }
  return results;
}

/** Runs an installed package's program with its output shown; answers its exit code. */
export function runProgram(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join("node_modules", ".bin", name), args, {
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** A program whose exit code is the whole answer: it counts as one. */
export function staticCheck(name: string, commands: [program: string, ...args: string[]][]): Step {
  return {
    name,
    run: async () => {
      for (const [program, ...args] of commands) {
        if ((await runProgram(program, args)) !== 0) return { passed: 0, failed: 1 };
      }
      return { passed: 1, failed: 0 };
    },
  };
}

/** The results as a table, a line a step. */
export function tableOf(results: readonly StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, passed, failed, milliseconds }) => {
      const state = failed === 0 ? "ok  " : "FAIL";
      const counts = `${passed} passed, ${failed} failed`;
      return `${state}  ${name.padEnd(width)}  ${counts.padEnd(24)}  ${(milliseconds / 1000).toFixed(1)} s`;
    })
    .join("\n");
}

/** Everything added up. */
export function totalOf(results: readonly StepResult[]): { passed: number; failed: number } {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
}
