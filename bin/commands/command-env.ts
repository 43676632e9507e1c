import { resolve } from "node:path";

import { dataDirHolder } from "@/lib/platform/db/embedded-postgres/data-dir-lock";
import { parseEnv } from "@/lib/platform/env/env";
import type { Env } from "@/lib/platform/env/schema";

import { demoDataDir, demoSettings } from "../demo/demo-settings";
import { readDemoState } from "../demo/demo-state";
import { complain } from "../supervisor/terminal";

/**
 * The environment of the installation that a command is about: what is set; and when nothing says which one, and only
 * the demo runs here, the demo's. To be asked before anything calls `env()`.
 */
export async function commandEnv(): Promise<Env> {
  const { DATABASE_URL, MARGAY_DATA_DIR } = process.env;
  if (DATABASE_URL) return parseEnv(process.env);
  if (!MARGAY_DATA_DIR && (await onlyTheDemoRuns())) {
    complain(`Using the demo that runs here (${demoDataDir}).`);
    process.env.MARGAY_DATA_DIR = demoDataDir;
  }
  const env = parseEnv(process.env);
  const demo = await readDemoState(env.MARGAY_DATA_DIR);
  if (!demo) return env;
  Object.assign(process.env, demoSettings(env.MARGAY_DATA_DIR, demo, process.env));
  return parseEnv(process.env);
}

async function onlyTheDemoRuns(): Promise<boolean> {
  const { MARGAY_DATA_DIR: usual } = parseEnv({});
  return (
    (await dataDirHolder(resolve(usual))) === null &&
    (await dataDirHolder(resolve(demoDataDir))) !== null
  );
}
