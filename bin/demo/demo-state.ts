import { randomBytes, randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { makePrivateFolder } from "@/lib/platform/db/embedded-postgres/private-folder";

import { nextFreePort } from "../supervisor/port";

const stateSchema = z.object({
  /** Where the console was last; an app at the simulated Slack sends people back there. */
  consolePort: z.number().int(),
  slackPort: z.number().int(),
  /** Decides which company lives in the simulated Slack. */
  seed: z.number().int(),
  adminPassword: z.string(),
});

export type DemoState = z.infer<typeof stateSchema>;

function statePath(dataDir: string): string {
  return join(dataDir, "demo.json");
}

/** What the demo remembers from one start to the next, with ports that are free now. */
export async function settleDemoState(
  dataDir: string,
  wantedPort: number | undefined,
): Promise<DemoState> {
  await makePrivateFolder(dataDir);
  const before = await readDemoState(dataDir);
  const state: DemoState = {
    consolePort: await nextFreePort(wantedPort ?? before?.consolePort ?? 3000),
    slackPort: await nextFreePort(before?.slackPort ?? 4000),
    seed: before?.seed ?? randomInt(1_000_000),
    adminPassword: before?.adminPassword ?? randomBytes(12).toString("base64url"),
  };
  await writeFile(statePath(dataDir), `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  return state;
}

/** What an earlier start of the demo over this data directory remembered; null when there was none. */
export async function readDemoState(dataDir: string): Promise<DemoState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(statePath(dataDir), "utf8")));
  } catch {
    return null;
  }
}
