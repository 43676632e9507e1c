import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { LogTypeId } from "@/lib/log-types/registry";
import { compareWithSlack } from "@/lib/testing/stored-events";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import type { BackfillInput } from "./coverage-contract";
import {
  backfillLogSource,
  createLogSource,
  getSourceCoverage,
  pollLogSource,
  updateLogSource,
} from "./server";

let slack: SlackSimulator;
let margay: TestMargay;

beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off" });
  margay = await startTestMargay(slackEnvironment(slack));
});
afterEach(() => slack.faults.clear());
afterAll(async () => {
  await margay.close();
  await slack.close();
});

const minutes = (count: number) => count * 60_000;
const ago = (count: number) => new Date(Date.now() - minutes(count));
const poll = (id: string, now = new Date()) =>
  pollLogSource(margay.ctx(now), id, { clock: () => now });
const row = (id: string) => margay.db.logSource.findUniqueOrThrow({ where: { id } });
const coverage = (id: string) => getSourceCoverage(margay.ctx(), id);
const backfill = (id: string, range: BackfillInput = {}) =>
  backfillLogSource(margay.ctx(), id, range);

async function newSource(logType: LogTypeId): Promise<string> {
  const scopes = logType === "Slack.AuditLogs" ? ["auditlogs:read"] : ["admin"];
  const { token } = slack.issueToken({ scopes });
  return insertReadySource(margay.db, { logType, token });
}

const lastPoll = (id: string) =>
  margay.db.poll.findFirstOrThrow({ where: { sourceId: id }, orderBy: { id: "desc" } });

describe("the coverage of an audit log", () => {
  it("tells the gap that a failing poll leaves, and that it closes by itself", async () => {
    const id = await newSource("Slack.AuditLogs");
    expect(await coverage(id)).toMatchObject({ to: null, complete: false, gaps: [] });
    await poll(id, ago(30));
    expect(await coverage(id)).toMatchObject({ complete: false, gaps: [{ cause: "BEHIND" }] });
    slack.faults.set("server-error", {}, { endpoint: "audit.logs" });
    await poll(id, ago(20));
    const { gaps } = await coverage(id);
    expect(gaps).toMatchObject([{ cause: "BEHIND", errorCode: (await row(id)).lastErrorCode }]);
    expect(Math.abs(Date.parse(gaps[0]?.from ?? "") - Number(ago(30)))).toBeLessThan(5000);
    slack.faults.clear();
    await poll(id);
    expect(await coverage(id)).toMatchObject({ complete: true, gaps: [] });
  });

  it("tells what is not known to have been read since the state was lost", async () => {
    const id = await newSource("Slack.AuditLogs");
    const granted = { grantedAt: ago(9000), historyDays: 0 };
    await margay.db.logSource.update({ where: { id }, data: granted });
    await poll(id, ago(300));
    await poll(id, ago(240));
    await margay.db.logSource.update({ where: { id }, data: { pullState: { version: 0 } } });
    await poll(id);
    const { gaps, from } = await coverage(id);
    expect(gaps).toMatchObject([{ cause: "FORGOTTEN" }]);
    expect(Math.abs(Date.parse(from ?? "") - Number(ago(305)))).toBeLessThan(5000);
    expect(Math.abs(Date.parse(gaps[0]?.from ?? "") - Number(ago(240)))).toBeLessThan(5000);
    // A grant for another workspace would have begun anew: what was read before says nothing then.
    await margay.db.logSource.update({ where: { id }, data: { grantedAt: ago(1) } });
    expect(await coverage(id)).toMatchObject({ complete: true });
  });
});

describe("a backfill", () => {
  it("finds what Slack listed too late for any overlap, once, and counts it as late", async () => {
    const id = await newSource("Slack.AuditLogs");
    slack.addAuditEvents([{ at: Number(ago(100)) }, { at: Number(ago(50)) }]);
    await poll(id);
    slack.addAuditEvents([{ at: Number(ago(70)) }, { at: Number(ago(60)) }]);
    await poll(id);
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject({ lost: 2 });
    const range = { from: ago(80).toISOString(), to: ago(40).toISOString() };
    const answer = await backfill(id, range);
    expect(answer).toMatchObject({ complete: true, rereading: [{}] });
    expect((await row(id)).nextPollAt?.getTime()).toBeLessThanOrEqual(Date.now());
    await poll(id);
    expect(await lastPoll(id)).toMatchObject({ newRows: 2, lateRows: 2, drained: true });
    const exact = { lost: 0, twice: 0 };
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject(exact);
    expect(await coverage(id)).toMatchObject({ complete: true, rereading: [] });
    const entry = await margay.db.auditEntry.findFirstOrThrow({ where: { targetId: id } });
    expect([entry.action, entry.details]).toEqual(["BACKFILL_LOG_SOURCE", range]);
  });

  it("asked for while a poll runs is not forgotten by that poll", async () => {
    const id = await newSource("Slack.AuditLogs");
    await poll(id);
    slack.faults.set("delay", { ms: 400 }, { times: 1, endpoint: "audit.logs" });
    const slow = poll(id);
    await expect.poll(async () => (await row(id)).leaseToken).not.toBeNull();
    await backfill(id, { from: ago(90).toISOString(), to: ago(80).toISOString() });
    expect(await slow).toBe(false);
    expect(await coverage(id)).toMatchObject({ rereading: [{}] });
    expect((await lastPoll(id)).finishedAt).not.toBeNull();
    expect(await poll(id)).toBe(true);
    expect(await coverage(id)).toMatchObject({ complete: true, rereading: [] });
  });

  it.each(["Slack.AccessLogs", "Slack.IntegrationLogs"] as const)(
    "of %s reads the whole list again",
    async (logType) => {
      const id = await newSource(logType);
      slack.addAccess();
      slack.addIntegration();
      await poll(id);
      await poll(id);
      expect(await coverage(id)).toMatchObject({ from: null, complete: true, rereading: [] });
      expect(await backfill(id)).toMatchObject({ rereading: [{ from: null, to: null }] });
      await poll(id);
      expect(await coverage(id)).toMatchObject({ complete: true, rereading: [] });
    },
  );

  it("waits as long as Slack asked to, and does not poll what is stopped or paused", async () => {
    const id = await newSource("Slack.AuditLogs");
    slack.faults.set("rate-limited", { retryAfter: 42 }, { endpoint: "audit.logs" });
    await poll(id);
    const range = { from: ago(90).toISOString(), to: ago(80).toISOString() };
    const planned = (await row(id)).nextPollAt;
    await backfill(id, range);
    expect((await row(id)).nextPollAt).toEqual(planned);
    slack.faults.clear();
    slack.faults.set("token-revoked", {});
    await poll(id);
    await backfill(id, range);
    expect((await row(id)).nextPollAt).toBeNull();
    const other = await newSource("Slack.AuditLogs");
    await updateLogSource(margay.ctx(), other, { paused: true });
    await backfill(other, range);
    expect(await poll(other)).toBe(false);
  });

  it.each<[string, LogTypeId, BackfillInput, string]>([
    ["without a start", "Slack.AuditLogs", { to: "2026-03-01T00:00:00Z" }, "from"],
    ["without an end", "Slack.AuditLogs", { from: "2026-03-01T00:00:00Z" }, "to"],
    [
      "backwards",
      "Slack.AuditLogs",
      { from: "2026-03-02T00:00:00Z", to: "2026-03-01T00:00:00Z" },
      "to",
    ],
    [
      "of the future",
      "Slack.AuditLogs",
      { from: "2100-01-01T00:00:00Z", to: "2100-01-02T00:00:00Z" },
      "from",
    ],
    ["with no times", "Slack.AuditLogs", { from: "yesterday", to: "today" }, "from"],
    ["of a part of a list", "Slack.AccessLogs", { from: "2026-03-01T00:00:00Z" }, "from"],
  ])("%s is refused, and named", async (_name, logType, range, field) => {
    const id = await newSource(logType);
    const error: unknown = await backfill(id, range).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.stringMatching(/\w+ \w+/) as string },
    });
  });

  it("of a source that is not set up, or is none, is refused", async () => {
    const draft = { name: "Fernhollow", plan: "PRO", logType: "Slack.AccessLogs" } as const;
    const { id } = await createLogSource(margay.ctx(), draft);
    await expect(backfill(id)).rejects.toMatchObject({ code: "conflict" });
    await expect(backfill(randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });
});
