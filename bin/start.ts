import { parseArgs } from "node:util";

import { parseEnv } from "@/lib/platform/env/env";

import { launch } from "./supervisor/launch";
import { startSummary } from "./supervisor/start-summary";
import { complain, sentenceOf } from "./supervisor/terminal";

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const env = parseEnv(process.env);
  // A person at a terminal wants to see what is wrong; a service manager keeps every line.
  const childEnv: Record<string, string> =
    process.stdout.isTTY && !process.env.LOG_LEVEL ? { LOG_LEVEL: "warn" } : {};
  return launch({ env, dev: values.dev, childEnv, summary: (place) => startSummary(env, place) });
}

start().then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(sentenceOf(error));
    process.exit(1);
  },
);
