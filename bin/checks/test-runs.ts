import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runProgram, type Step } from "./step";
import { tallyPlaywright, tallyVitest } from "./tally";

async function withReportFile<Result>(use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "margay-report-"));
  try {
    return await use(join(folder, "report.json"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport(file: string): Promise<unknown> {
  return readFile(file, "utf8")
    .then((text): unknown => JSON.parse(text))
    .catch(() => null);
}

/** Some of vitest's projects. */
export function vitestStep(name: string, ...projects: ("pure" | "http" | "services")[]): Step {
  return {
    name,
    run: () =>
      withReportFile(async (file) => {
        const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
        const chosen = projects.flatMap((project) => ["--project", project]);
        const code = await runProgram("vitest", ["run", ...chosen, ...reporters]);
        return tallyVitest(await readReport(file), code);
      }),
  };
}

/** The browser's journeys. */
export function playwrightStep(name: string, chromium: string): Step {
  return {
    name,
    run: () =>
      withReportFile(async (file) => {
        const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
        const code = await runProgram("playwright", ["test", "--reporter=list,json"], env);
        return tallyPlaywright(await readReport(file), code);
      }),
  };
}
