import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { HistoryDays } from "@/lib/kernel/history-days";
import type { LogTypeId } from "@/lib/log-types/registry";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { createLogSource, getLogSource, pollLogSource } from "./server";

let slack: SlackSimulator;
let margay: TestMargay;
const day = 86_400_000;

beforeAll(async () => {
  slack = await startSlackSimulator({
    history: { days: 8 },
    rateLimits: "off",
    mostAuditEntries: 1000,
  });
  margay = await startTestMargay(slackEnvironment(slack));
});
afterAll(async () => {
  await margay.close();
  await slack.close();
});

async function newSource(logType: LogTypeId, data: Record<string, number>): Promise<string> {
  const scopes = logType === "Slack.AuditLogs" ? ["auditlogs:read"] : ["admin"];
  const { token } = slack.issueToken({ scopes });
  const id = await insertReadySource(margay.db, { logType, token });
  await margay.db.logSource.update({ where: { id }, data });
  return id;
}

describe("the history of a source", () => {
  it.each<HistoryDays>([0, 7])("of %i days is what the first pull fetches", async (days) => {
    const id = await newSource("Slack.AuditLogs", { historyDays: days });
    const now = new Date();
    await pollLogSource(margay.ctx(), id, { clock: () => now });
    const { _min } = await margay.db.logEvent.aggregate({
      where: { sourceId: id },
      _min: { eventTime: true },
    });
    const oldest = _min.eventTime?.getTime() ?? now.getTime();
    expect(oldest).toBeGreaterThanOrEqual(now.getTime() - Math.max(days * day, 301_000));
    if (days > 0) expect(oldest).toBeLessThan(now.getTime() - (days - 1) * day);
    const { historyDays, history } = await getLogSource(margay.ctx(now), id);
    expect([historyDays, history?.done]).toEqual([days, days > 0 ? true : undefined]);
  });

  it("is told as it goes, is taken up again, and keeps no new event waiting", async () => {
    const id = await newSource("Slack.AuditLogs", { historyDays: 7, callsPerMinute: 3 });
    const start = Date.now();
    const seen: number[] = [];
    for (let minute = 0; seen.at(-1) !== 100; minute += 1) {
      expect(minute).toBeLessThan(30);
      const [event] = slack.addAuditEvents([{}]);
      const now = new Date(start + minute * 61_000);
      await pollLogSource(margay.ctx(), id, { clock: () => now });
      const dedupeKey = String(event?.["id"]);
      expect(await margay.db.logEvent.count({ where: { sourceId: id, dedupeKey } })).toBe(1);
      seen.push((await getLogSource(margay.ctx(now), id)).history?.percent ?? -1);
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeLessThan(60);
  });

  it("cannot be chosen where Slack gives all that it keeps", async () => {
    const id = await newSource("Slack.AccessLogs", { historyDays: 7 });
    await pollLogSource(margay.ctx(), id);
    expect(await getLogSource(margay.ctx(), id)).toMatchObject({
      historyDays: null,
      history: null,
    });
  });

  it("is 30 days unless told, and is in the audit trail", async () => {
    const audit = { name: "Fernhollow", plan: "ENTERPRISE", logType: "Slack.AuditLogs" } as const;
    const usual = await createLogSource(margay.ctx(), audit);
    const chosen = await createLogSource(margay.ctx(), { ...audit, historyDays: 90 });
    expect([usual.historyDays, chosen.historyDays]).toEqual([30, 90]);
    const entry = await margay.db.auditEntry.findFirstOrThrow({ where: { targetId: chosen.id } });
    expect(entry.details).toMatchObject({ historyDays: 90 });
    const other = { ...audit, historyDays: 8 as HistoryDays };
    await expect(createLogSource(margay.ctx(), other)).rejects.toThrow();
  });
});
