import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

export type Outcome = { code: number | null; stdout: string; stderr: string };

/** Starts one of the programs in bin/ with nothing of this process's environment but what is named. */
export function startProgram(
  entry: string,
  args: string[],
  environment: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const { PATH, HOME } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, HOME, NODE_ENV: "test", ...environment };
  return spawn(process.execPath, ["bin/run.mjs", entry, ...args], { env });
}

/** What became of a program: its exit code, and all that it wrote. */
export function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}
