import { join, resolve } from "node:path";

import { parseEnv } from "@/lib/platform/env/env";

import { settleDemoState } from "./demo/demo-state";
import { demoSummary } from "./demo/demo-summary";
import type { ChildPlan } from "./supervisor/child";
import { launch } from "./supervisor/launch";
import { dataLine } from "./supervisor/start-summary";
import { complain, say, sentenceOf } from "./supervisor/terminal";

const adminEmail = "admin@margay.example";

async function demo(): Promise<number> {
  const asked = parseEnv(process.env);
  const dataDir = resolve(process.env.MARGAY_DATA_DIR || ".margay/demo");
  const state = await settleDemoState(dataDir, process.env.PORT ? asked.PORT : undefined);
  if (process.env.PORT && state.consolePort !== asked.PORT) {
    say(`Port ${asked.PORT} is taken by another program. The demo uses ${state.consolePort}.`);
  }
  const slackUrl = `http://localhost:${state.slackPort}`;
  const email = asked.MARGAY_ADMIN_EMAIL ?? adminEmail;
  const password = asked.MARGAY_ADMIN_PASSWORD ?? state.adminPassword;
  const settings: Record<string, string> = {
    PORT: String(state.consolePort),
    MARGAY_DATA_DIR: dataDir,
    MARGAY_ADMIN_EMAIL: email,
    MARGAY_ADMIN_PASSWORD: password,
    MARGAY_POLL_SECONDS: process.env.MARGAY_POLL_SECONDS || "10",
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    SLACK_API_URL: `${slackUrl}/api/`,
    SLACK_AUDIT_API_URL: `${slackUrl}/audit/v1/`,
    SLACK_AUTHORIZE_URL: `${slackUrl}/oauth/v2/authorize`,
  };
  const env = parseEnv({ ...process.env, ...settings });
  return launch({
    env,
    dev: false,
    childEnv: settings,
    companions: [simulatedSlack(state, dataDir)],
    summary: (place) => demoSummary({ consoleUrl: env.APP_URL, email, password, slackUrl, data: dataLine(place) }),
  });
}

function simulatedSlack({ slackPort, seed }: { slackPort: number; seed: number }, dataDir: string): ChildPlan {
  const flags = ["--port", String(slackPort), "--seed", String(seed), "--state", join(dataDir, "simulated-slack.json")];
  return {
    name: "simulated Slack",
    run: ["--import", "./bin/supervisor/leave-with-parent.ts", "e2e/slack-simulator/main.ts", ...flags],
    env: process.env,
  };
}

demo().then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(sentenceOf(error));
    process.exit(1);
  },
);
