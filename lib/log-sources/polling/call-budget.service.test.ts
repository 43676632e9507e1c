import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { updateLogSource } from "@/lib/log-sources/server";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { pollLogSource } from "./poll-log-source";

let slack: SlackSimulator;
let margay: TestMargay;
const start = Date.now();
const six = { callsPerMinute: 6 };

beforeAll(async () => {
  slack = await startSlackSimulator({ mostAuditEntries: 1000, rateLimits: "off" });
  margay = await startTestMargay(slackEnvironment(slack));
  slack.addAuditEvents(
    Array.from({ length: 28_000 }, (_, index) => ({ at: start - 3_600_000 - index * 60_000 })),
  );
});
afterAll(async () => {
  await margay.close();
  await slack.close();
});

type Wish = { historyDays?: number; callsPerMinute?: number };

async function newSource(slackEnterpriseId: string, wish: Wish = {}): Promise<string> {
  const { token } = slack.issueToken({ scopes: ["auditlogs:read"] });
  const id = await insertReadySource(margay.db, { logType: "Slack.AuditLogs", token });
  await margay.db.logSource.update({ where: { id }, data: { slackEnterpriseId, ...wish } });
  return id;
}

/** A poll at so many seconds; answers its calls. */
async function poll(id: string, seconds: number): Promise<number> {
  const now = new Date(start + seconds * 1000);
  await pollLogSource(margay.ctx(now), id, { clock: () => now });
  const last = await margay.db.poll.findFirstOrThrow({
    where: { sourceId: id },
    orderBy: { id: "desc" },
  });
  return last.calls;
}

describe("the calls a minute", () => {
  it("are 20 of the organization's 50 unless told, and what a person says then", async () => {
    const id = await newSource(randomUUID());
    expect(await poll(id, 0)).toBe(20);
    await updateLogSource(margay.ctx(), id, { callsPerMinute: 4 });
    expect(await poll(id, 61)).toBe(4);
    expect(await poll(id, 70)).toBe(1);
    expect(await poll(id, 131)).toBe(4);
  });

  it("are shared by the sources of one organization, and by no others", async () => {
    const organization = randomUUID();
    const [first, second] = [
      await newSource(organization, six),
      await newSource(organization, six),
    ];
    const elsewhere = await newSource(randomUUID(), six);
    expect(await poll(first, 0)).toBe(4);
    expect(await poll(second, 10)).toBe(2);
    expect(await poll(elsewhere, 15)).toBe(6);
    expect(await poll(first, 61)).toBe(3);
    expect(await poll(second, 71)).toBe(3);
    expect(await poll(first, 122)).toBe(3);
  });

  it("are not kept for a source that is paused", async () => {
    const organization = randomUUID();
    const [first, second] = [await newSource(organization, six), await newSource(organization)];
    await updateLogSource(margay.ctx(), second, { paused: true });
    expect(await poll(first, 0)).toBe(6);
  });

  it("leave a source that has little to read its calls at once", async () => {
    const organization = randomUUID();
    const calm = await newSource(organization, { ...six, historyDays: 0 });
    const busy = await newSource(organization, six);
    expect(await poll(calm, 0)).toBe(1);
    expect(await poll(busy, 1)).toBe(4);
    expect(await poll(calm, 61)).toBe(1);
    expect(await poll(busy, 62)).toBe(4);
  });

  it.each([
    [1, "Slack.AuditLogs"],
    [51, "Slack.AuditLogs"],
    [2.5, "Slack.AuditLogs"],
    [21, "Slack.AccessLogs"],
    [21, "Slack.IntegrationLogs"],
  ] as const)("cannot be %d for %s", async (callsPerMinute, logType) => {
    const id = await insertReadySource(margay.db, { logType, token: "xoxp-made-up" });
    const change = updateLogSource(margay.ctx(), id, { callsPerMinute });
    await expect(change).rejects.toMatchObject({
      code: "invalid_input",
      fields: { callsPerMinute: expect.stringMatching(/\d|whole/) as string },
    });
  });

  it("are told, and their change is in the audit trail", async () => {
    const id = await newSource(randomUUID());
    const { callsPerMinute } = await updateLogSource(margay.ctx(), id, { name: "Renamed" });
    expect(callsPerMinute).toBe(20);
    expect(await updateLogSource(margay.ctx(), id, { callsPerMinute: 50 })).toMatchObject({
      callsPerMinute: 50,
    });
    const entry = await margay.db.auditEntry.findFirstOrThrow({
      where: { targetId: id },
      orderBy: { id: "desc" },
    });
    expect(entry.details).toEqual({ callsPerMinute: 50 });
  });
});
