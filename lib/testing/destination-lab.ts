import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, expect } from "vitest";

import { fakeSlack } from "./fake-slack";
import { AppError } from "@/lib/kernel/errors";
import { startTestMargay, type TestMargay } from "./test-margay";

import type { CreateDestinationInput } from "@/lib/destinations/input-contract";
import { createDestination } from "@/lib/destinations/server";

export const filters = {
  severities: ["HIGH", "CRITICAL"],
  alertTypes: ["RULE_MATCH"],
  logTypes: ["Slack.AuditLogs"],
  timeZone: "Europe/Berlin",
} satisfies Partial<CreateDestinationInput>;

/** A Margay and a Slack with a few channels, for one test file. */
export function destinationLab() {
  const slack = fakeSlack();
  let margay: TestMargay;
  beforeAll(async () => {
    margay = await startTestMargay();
  });
  afterAll(() => margay.close());
  beforeEach(() => slack.reset());

  const ctx = (now?: Date) => margay.ctx(now);
  return {
    slack,
    ctx,
    db: () => margay.db,
    /** A new app that is installed, as a person enters it. */
    app(identity: object = {}) {
      const botToken = `xoxb-${randomUUID()}`;
      slack.install(botToken, identity);
      return {
        channel: "#security-alerts",
        clientId: `8820.${BigInt(`0x${randomUUID().slice(0, 8)}`)}`,
        clientSecret: randomUUID().replaceAll("-", ""),
        signingSecret: randomUUID().replaceAll("-", ""),
        botToken,
      };
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
