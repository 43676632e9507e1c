import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { QueueConfig } from "@/lib/platform/queue/backend";
import { eventually } from "@/lib/testing/eventually";
import { createTestRedis } from "@/lib/testing/redis-server";
import { compareWithSlack } from "@/lib/testing/stored-events";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { startWorker } from "./main";

let slack: SlackSimulator;
let margay: TestMargay;

beforeAll(async () => {
  slack = await startSlackSimulator({ history: { days: 3 }, rateLimits: "off" });
  margay = await startTestMargay({ ...slackEnvironment(slack), MARGAY_POLL_SECONDS: "1" });
});

afterAll(async () => {
  await margay.close();
  await slack.close();
});

const backends: [string, () => Promise<QueueConfig>][] = [
  ["Redis", async () => ({ kind: "redis", url: await createTestRedis() })],
  ["Postgres", () => Promise.resolve({ kind: "postgres", url: margay.url })],
];

const addToEachLog = () => {
  slack.addAuditEvents(Array.from({ length: 5 }, () => ({})));
  slack.addAccesses([{ ip: "203.0.113.77", userAgent: `Desktop ${crypto.randomUUID()}` }]);
  slack.addIntegrations([{}, {}]);
};

describe.each(backends)("a worker on %s", (_name, config) => {
  it("pulls all three logs, goes on after a restart, and stores each entry once", async () => {
    const { db } = margay;
    const admin = slack.issueToken({ scopes: ["admin"] }).token;
    const audit = slack.issueToken({ scopes: ["auditlogs:read"] }).token;
    const auditId = await insertReadySource(db, { logType: "Slack.AuditLogs", token: audit });
    const accessId = await insertReadySource(db, { logType: "Slack.AccessLogs", token: admin });
    const integrationId = await insertReadySource(db, {
      logType: "Slack.IntegrationLogs",
      token: admin,
    });

    const state = async () => ({
      audit: await compareWithSlack(db, auditId, slack.world.audit),
      integrations: await compareWithSlack(db, integrationId, slack.world.integrationRows()),
      access:
        (await db.logEvent.count({ where: { sourceId: accessId } })) -
        slack.world.accessRows().length,
    });
    const nothingLost = ({
      audit: a,
      integrations: i,
      access,
    }: Awaited<ReturnType<typeof state>>) => a.lost === 0 && i.lost === 0 && access >= 0;

    const queue = await config();
    for (let round = 0; round < 2; round += 1) {
      addToEachLog();
      const before = await db.workerHeartbeat.count({ where: { lastTickAt: { not: null } } });
      const worker = await startWorker(queue);
      try {
        const { audit: a, integrations: i, access } = await eventually(state, nothingLost);
        expect({ audit: a.twice, integrations: i.twice, access }).toEqual({
          audit: 0,
          integrations: 0,
          access: 0,
        });
        const ticks = () => db.workerHeartbeat.count({ where: { lastTickAt: { not: null } } });
        await eventually(ticks, (count) => count > before);
      } finally {
        await worker.close();
      }
    }
    const failed = await db.poll.count({
      where: { sourceId: { in: [auditId, accessId, integrationId] }, errorCode: { not: null } },
    });
    expect(failed).toBe(0);
  }, 300_000);
});
