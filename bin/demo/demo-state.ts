import { randomBytes, randomInt } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { freePort } from "@/lib/platform/db/embedded-postgres/free-port";

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

/** What the demo remembers from one start to the next, with ports that are free now. */
export async function settleDemoState(dataDir: string, wantedPort: number | undefined): Promise<DemoState> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "demo.json");
  const before = await readState(path);
  const state: DemoState = {
    consolePort: await nextFreePort(wantedPort ?? before?.consolePort ?? 3000),
    slackPort: await nextFreePort(before?.slackPort ?? (await freePort())),
    seed: before?.seed ?? randomInt(1_000_000),
    adminPassword: before?.adminPassword ?? randomBytes(12).toString("base64url"),
  };
  await writeFile(path, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  return state;
}

async function readState(path: string): Promise<DemoState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}
