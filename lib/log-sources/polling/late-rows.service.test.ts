import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { LogTypeId } from "@/lib/log-types/registry";
import { metrics } from "@/lib/platform/metrics/metrics";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { pollLogSource } from "./poll-log-source";

let slack: SlackSimulator;
let margay: TestMargay;

beforeAll(async () => {
  slack = await startSlackSimulator({ mostAuditEntries: 1000, rateLimits: "off" });
  margay = await startTestMargay(slackEnvironment(slack));
});
afterAll(async () => {
  await margay.close();
  await slack.close();
});

const minutes = (count: number) => count * 60_000;

async function newSource(logType: LogTypeId): Promise<string> {
  const scopes = logType === "Slack.AuditLogs" ? ["auditlogs:read"] : ["admin"];
  const { token } = slack.issueToken({ scopes });
  return insertReadySource(margay.db, { logType, token });
}

async function poll(id: string, now = new Date()) {
  await pollLogSource(margay.ctx(now), id, { clock: () => now });
  const { newRows, lateRows } = await margay.db.poll.findFirstOrThrow({
    where: { sourceId: id },
    orderBy: { id: "desc" },
  });
  return { newRows, lateRows };
}

async function counted(outcome: string): Promise<number> {
  const { values } = await metrics().eventsIngested.get();
  const mine = values.filter(({ labels }) => labels.outcome === outcome);
  return mine.reduce((sum, { value }) => sum + value, 0);
}

const add: Record<LogTypeId, (ats: number[]) => void> = {
  "Slack.AuditLogs": (ats) => void slack.addAuditEvents(ats.map((at) => ({ at }))),
  "Slack.AccessLogs": (ats) => {
    const accesses = ats.map((at) => ({ at, userAgent: `Client ${at} ${Math.random()}` }));
    slack.addAccesses(accesses);
  },
  "Slack.IntegrationLogs": (ats) => void slack.addIntegrations(ats.map((at) => ({ at }))),
};

describe.each(Object.keys(add) as LogTypeId[])("a late row of %s", (logType) => {
  it("is a new one of a time that an earlier poll had read", async () => {
    const id = await newSource(logType);
    const now = Date.now();
    add[logType]([now - minutes(30), now - minutes(2)]);
    const first = await poll(id, new Date(now));
    expect(first.lateRows).toBe(0);
    expect(first.newRows).toBeGreaterThanOrEqual(2);
    const before = { late: await counted("late"), new: await counted("new") };
    add[logType]([now - minutes(3), now - minutes(1), Date.now()]);
    expect(await poll(id, new Date(now + minutes(1)))).toEqual({ newRows: 3, lateRows: 2 });
    expect(await counted("late")).toBe(before.late + 2);
    expect(await counted("new")).toBe(before.new + 1);
    expect(await poll(id, new Date(now + minutes(2)))).toEqual({ newRows: 0, lateRows: 0 });
  });

  it("is not one that only our clock takes for late", async () => {
    const id = await newSource(logType);
    const ahead = () => new Date(Date.now() + minutes(4));
    await poll(id, ahead());
    add[logType]([Date.now()]);
    expect(await poll(id, ahead())).toEqual({ newRows: 1, lateRows: 0 });
  });
});

it("is not one of the history, though it is older than what was read", async () => {
  const now = Date.now();
  const size = 1500;
  slack.addAuditEvents(
    Array.from({ length: size }, (_, index) => ({ at: now - minutes(60 + index) })),
  );
  const id = await newSource("Slack.AuditLogs");
  await margay.db.logSource.update({ where: { id }, data: { callsPerMinute: 2 } });
  const first = await poll(id, new Date(now));
  const second = await poll(id, new Date(now + minutes(1.1)));
  expect(first.newRows + second.newRows).toBeGreaterThanOrEqual(size);
  expect(second.newRows).toBeGreaterThan(0);
  expect([first.lateRows, second.lateRows]).toEqual([0, 0]);
});
