import { afterAll, afterEach } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "@/e2e/slack-simulator/start-simulator";

import { slackEnvironment, startTestMargay, type TestMargay } from "./test-margay";
import { signedIn, type TestSession } from "./test-session";

export type SlackMargay = {
  slack: SlackSimulator;
  margay: TestMargay;
  /** A signed-in admin. */
  ada: TestSession;
  close(): Promise<void>;
};

/** A Margay at https://margay.example with a quiet simulated Slack that counts no calls, and an admin. */
export async function startSlackMargay(
  environment: Record<string, string> = {},
): Promise<SlackMargay> {
  const slack = await startSlackSimulator({ rateLimits: "off" });
  const margay = await startTestMargay({
    APP_URL: "https://margay.example",
    ...slackEnvironment(slack),
    ...environment,
  });
  return {
    slack,
    margay,
    ada: await signedIn("Admin"),
    close: async () => {
      await margay.close();
      await slack.close();
    },
  };
}

/** The same for one file of tests: faults end with each test, everything else after the last one. */
export async function slackMargayForFile(environment?: Record<string, string>) {
  const started = await startSlackMargay(environment);
  afterEach(() => started.slack.faults.clear());
  afterAll(() => started.close());
  const { slack, margay, ada } = started;
  return { slack, margay, ada };
}
