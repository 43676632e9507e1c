import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FullConfig } from "@playwright/test";

import { startOidcProvider } from "../../lib/testing/oidc-provider";
import { startSlackSimulator } from "../slack-simulator/start-simulator";
import { admin } from "./fixtures";
import { startMargay } from "./margay-process";

/** Starts a simulated Slack and one Margay for all journeys; each journey makes its own log sources. */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "margay-e2e-"));
  const slack = await startSlackSimulator({
    host: "localhost",
    history: { days: 2 },
    trickle: { perMinute: 30 },
    rateLimits: "off",
  });
  const provider = await startOidcProvider();
  provider.state.claims = { sub: "imogen", email: admin.email };
  const margay = await startMargay(dataDir, {
    ...provider.environment,
    SLACK_API_URL: slack.apiUrl,
    SLACK_AUDIT_API_URL: slack.auditApiUrl,
    SLACK_AUTHORIZE_URL: slack.authorizeUrl,
    MARGAY_POLL_SECONDS: "1",
  });
  process.env.E2E_MARGAY_URL = margay.url;
  process.env.E2E_SLACK_URL = slack.url;
  process.env.E2E_SESSION_FILE = join(dataDir, "session.json");
  process.env.E2E_DATA_DIR = join(dataDir, "data");
  return async () => {
    await margay.stop();
    await keepLog(config, margay.logFile);
    await slack.close();
    provider.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** What the product said meanwhile, beside the traces of what failed. */
async function keepLog({ projects }: FullConfig, logFile: string): Promise<void> {
  const folder = projects[0]?.outputDir ?? "test-results";
  await mkdir(folder, { recursive: true });
  await copyFile(logFile, join(folder, "margay.log"));
}
