import { parseArgs } from "node:util";

import { startSlackSimulator } from "./start-simulator";

const usage = `Usage: tsx e2e/slack-simulator/main.ts [--port N] [--host H] [--state FILE] [--seed N]
  [--history-days N] [--per-minute N] [--no-rate-limits]`;

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      host: { type: "string" },
      state: { type: "string" },
      seed: { type: "string" },
      "history-days": { type: "string", default: "14" },
      "per-minute": { type: "string", default: "6" },
      "no-rate-limits": { type: "boolean", default: false },
    },
  });
  return {
    port: numeric("--port", values.port ?? process.env["PORT"] ?? "0"),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.state === undefined ? {} : { stateFile: values.state }),
    ...(values.seed === undefined ? {} : { seed: numeric("--seed", values.seed) }),
    history: { days: numeric("--history-days", values["history-days"]) },
    trickle: { perMinute: numeric("--per-minute", values["per-minute"]) },
    rateLimits: values["no-rate-limits"] ? ("off" as const) : ("slack" as const),
  };
};

const numeric = (name: string, text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new Error(`${name} must be a number from 0; it is "${text}".`);
  return value;
};

const run = async (): Promise<void> => {
  const simulator = await startSlackSimulator(readOptions());
  process.stdout.write(`Simulated Slack: ${simulator.url}\n`);
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exit(1);
});
