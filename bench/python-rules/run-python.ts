import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const main = fileURLToPath(new URL("./main.py", import.meta.url));

type PythonRun = { seconds: number[]; rulesAlone: number[]; found: Record<string, number> };

/** The same rules in plain Python over a file of events, so many rounds; null where there is no python3. */
export async function runPython(file: string, rounds: number): Promise<PythonRun | null> {
  try {
    const { stdout } = await promisify(execFile)("python3", ["-B", main, file, String(rounds)]);
    return JSON.parse(stdout) as PythonRun;
  } catch (error) {
    if (error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
