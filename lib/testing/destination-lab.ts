import { afterAll, beforeAll, beforeEach, expect } from "vitest";

import { installBot } from "@/e2e/slack-simulator/testing/bot";
import { startSlackSimulator, type SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { botScopes } from "@/lib/destination-types/slack-bot/scopes";
import type { CreateDestinationInput } from "@/lib/destinations/input-contract";
import { createDestination } from "@/lib/destinations/server";
import { AppError } from "@/lib/kernel/errors";

import { slackEnvironment, startTestMargay, type TestMargay } from "./test-margay";

export const filters = {
  severities: ["HIGH", "CRITICAL"],
  alertTypes: ["RULE_MATCH"],
  logTypes: ["Slack.AuditLogs"],
  timeZone: "Europe/Berlin",
} satisfies Partial<CreateDestinationInput>;

const alerts = "security-alerts";
const night = "night-shift";

/** A Margay and a simulated Slack with two channels for alerts, for one test file. */
export function destinationLab() {
  let slack: SlackSimulator;
  let margay: TestMargay;
  const appIds = new Map<string, string>();
  beforeAll(async () => {
    slack = await startSlackSimulator({ rateLimits: "off" });
    slack.chat.createChannel({ name: night });
    margay = await startTestMargay(slackEnvironment(slack));
  });
  afterAll(async () => {
    await margay.close();
    await slack.close();
  });
  beforeEach(() => {
    slack.faults.clear();
    for (const channel of [alerts, night]) slack.chat.unarchive({ channel });
  });

  const ctx = (now?: Date) => margay.ctx(now);
  const idOf = (name: string) =>
    slack.chat.channels().find((channel) => channel.name === name)?.id ?? "";
  return {
    slack: () => slack,
    ctx,
    db: () => margay.db,
    /** The ids of the two channels that every app is in, of one that is archived, and of the workspace. */
    ids: () => ({
      alerts: idOf(alerts),
      night: idOf(night),
      archived: slack.chat.channels().find(({ archived }) => archived)?.id ?? "",
      team: slack.world.mainWorkspace.id,
    }),
    /** A new app that is installed, as a person enters it. */
    app() {
      const bot = installBot(slack, { scopes: botScopes, name: "Margay" });
      const { appId, clientId, clientSecret, signingSecret, token } = bot;
      appIds.set(clientId, appId);
      for (const channel of [alerts, night]) slack.chat.invite({ channel, who: appId });
      return {
        channel: `#${alerts}`,
        clientId,
        clientSecret,
        signingSecret,
        botToken: token,
      };
    },
    appId: ({ clientId }: { clientId: string }) => appIds.get(clientId) ?? "",
    /** Another token of the app. */
    reinstall(
      { clientId }: { clientId: string },
      { teamId = slack.world.mainWorkspace.id } = {},
    ): string {
      const appId = appIds.get(clientId) ?? "";
      return slack.issueToken({ kind: "bot", scopes: botScopes, teamId, appId }).token;
    },
    add: (values: Record<string, string>, more: Partial<CreateDestinationInput> = {}) =>
      createDestination(ctx(), {
        type: "slack-bot",
        name: "Night watch",
        values,
        ...filters,
        ...more,
      }),
  };
}

/** What was wrong with each field, of an attempt that is refused. */
export async function refusedFields(attempt: Promise<unknown>): Promise<Record<string, string>> {
  const error: unknown = await attempt.then(
    () => expect.fail("It should have been refused."),
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw error;
  return error.fields ?? {};
}
