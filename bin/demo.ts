import { join } from "node:path";

import { parseEnv } from "@/lib/platform/env/env";

import { demoDataDir, demoSettings, demoSlackUrl } from "./demo/demo-settings";
import { type DemoState, settleDemoState } from "./demo/demo-state";
import { demoSummary } from "./demo/demo-summary";
import type { ChildPlan } from "./supervisor/child";
import { prepareDataDir } from "./supervisor/data-dir";
import { launch } from "./supervisor/launch";
import { dataLine } from "./supervisor/start-summary";
import { complain, say, sentenceOf } from "./supervisor/terminal";

async function demo(): Promise<number> {
  const wantedPort = process.env.PORT ? parseEnv(process.env).PORT : undefined;
  const dataDir = await prepareDataDir(process.env.MARGAY_DATA_DIR || demoDataDir);
  const state = await settleDemoState(dataDir, wantedPort);
  if (wantedPort !== undefined && state.consolePort !== wantedPort) {
    say(`Port ${wantedPort} is taken by another program. The demo uses ${state.consolePort}.`);
  }
  const settings = demoSettings(dataDir, state, process.env);
  const env = parseEnv({ ...process.env, ...settings });
  return launch({
    env,
    dev: false,
    childEnv: settings,
    companions: [simulatedSlack(state, dataDir)],
    summary: (place) =>
      demoSummary({
        consoleUrl: env.APP_URL,
        email: settings.MARGAY_ADMIN_EMAIL ?? "",
        password: settings.MARGAY_ADMIN_PASSWORD ?? "",
        slackUrl: demoSlackUrl(state),
        data: dataLine(place),
      }),
  });
}

function simulatedSlack({ slackPort, seed }: DemoState, dataDir: string): ChildPlan {
  const flags = [
    "--port",
    String(slackPort),
    "--seed",
    String(seed),
    "--state",
    join(dataDir, "simulated-slack.json"),
  ];
  return {
    name: "simulated Slack",
    run: [
      "--import",
      "./bin/supervisor/leave-with-parent.ts",
      "e2e/slack-simulator/main.ts",
      ...flags,
    ],
    env: process.env,
    quiet: true,
  };
}

demo().then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(sentenceOf(error));
    process.exit(1);
  },
);
