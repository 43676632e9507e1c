import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { LogTypeId } from "@/lib/log-types/registry";
import { compareWithSlack } from "@/lib/testing/stored-events";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { claimDueSources } from "./claim-due-sources";
import { pollLogSource } from "./poll-log-source";
import { beginPoll, claimDue, endPoll } from "./store";

let slack: SlackSimulator;
let margay: TestMargay;

beforeAll(async () => {
  slack = await startSlackSimulator({ history: { days: 2 }, rateLimits: "off" });
  margay = await startTestMargay(slackEnvironment(slack));
});

afterEach(() => slack.faults.clear());

afterAll(async () => {
  await margay.close();
  await slack.close();
});

async function newSource(logType: LogTypeId): Promise<{ id: string; token: string }> {
  const scopes = logType === "Slack.AuditLogs" ? ["auditlogs:read"] : ["admin"];
  const { token } = slack.issueToken({ scopes });
  return { id: await insertReadySource(margay.db, { logType, token }), token };
}

const exact = { lost: 0, twice: 0 };
const poll = (id: string, clock?: () => Date) =>
  pollLogSource(margay.ctx(), id, clock ? { clock } : {});
const row = (id: string) => margay.db.logSource.findUniqueOrThrow({ where: { id } });
const lastPoll = (id: string) =>
  margay.db.poll.findFirstOrThrow({ where: { sourceId: id }, orderBy: { startedAt: "desc" } });

describe("one poll", () => {
  it("stores the audit log once, however often it is read", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    await poll(id);
    slack.addAuditEvents([{}, {}, {}]);
    await poll(id);
    await poll(id);
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject(exact);
    const ledger = await lastPoll(id);
    expect(ledger).toMatchObject({ newRows: 0, drained: true, errorCode: null });
    expect(ledger.duplicateRows).toBeGreaterThanOrEqual(3);
  });

  it("makes one event of an access combination and keeps its living row up to date", async () => {
    const { id } = await newSource("Slack.AccessLogs");
    const hit = {
      ip: "198.51.100.9",
      userAgent: "SlackWeb test",
      userId: slack.world.people[0]?.id ?? "",
    };
    slack.addAccess(hit);
    await poll(id);
    const before = await margay.db.logEvent.count({ where: { sourceId: id } });
    slack.addAccess({ ...hit, count: 4 });
    slack.addAccess({ ...hit, ip: "198.51.100.10" });
    await poll(id);
    expect(await margay.db.logEvent.count({ where: { sourceId: id } })).toBe(before + 1);
    const living = await margay.db.accessSession.findFirstOrThrow({
      where: { sourceId: id, ip: hit.ip, userAgent: hit.userAgent },
    });
    expect(Number(living.count)).toBe(5);
  });

  it("keeps two integration rows that are alike in the same second", async () => {
    const { id } = await newSource("Slack.IntegrationLogs");
    const at = Date.now() - 5_000;
    slack.addIntegrations([{ at }, { at }]);
    await poll(id);
    await poll(id);
    expect(await compareWithSlack(margay.db, id, slack.world.integrationRows())).toMatchObject(
      exact,
    );
  });

  it("quarantines what it cannot read, once, and stores the rest", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    slack.addAuditEvents([
      { raw: { id: "no-time-at-all", action: "user_login" } },
      { raw: { nonsense: true, date_create: Math.floor(Date.now() / 1000) } },
      {},
    ]);
    await poll(id);
    await poll(id);
    const kept = await margay.db.quarantinedRecord.findMany({ where: { sourceId: id } });
    for (const record of kept) {
      expect(record.reason).toMatch(/\w+ \w+/);
      expect(JSON.parse(record.raw)).toBeTypeOf("object");
    }
    expect(kept.length).toBeGreaterThan(0);
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject(exact);
  });
});

describe("two at once", () => {
  it("claim each due source once", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => newSource("Slack.AuditLogs")));
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimDueSources(margay.ctx())));
    const mine = new Set(ids.map((source) => source.id));
    const claimed = claims.flat().filter((id) => mine.has(id));
    expect(claimed.toSorted()).toEqual([...mine].toSorted());
  });

  it("do not wait for each other: what one is claiming, the other passes over", async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => newSource("Slack.AuditLogs")));
    const now = new Date();
    const claimed = await margay.db.$transaction(async (tx) => {
      const held = await claimDue(tx, now, 60, 2);
      const others = await claimDue(margay.db, now, 60, 500);
      expect(held.filter((id) => others.includes(id))).toEqual([]);
      return [...held, ...others];
    });
    for (const { id } of ids) expect(claimed).toContain(id);
  });

  it("poll a source once", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    const results = await Promise.all([poll(id), poll(id), poll(id)]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await margay.db.poll.count({ where: { sourceId: id } })).toBe(1);
  });

  it("never write under a lease that was lost", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    slack.faults.set("delay", { ms: 300 }, { times: 1 });
    const slow = poll(id);
    await expect.poll(async () => (await row(id)).leaseToken).not.toBeNull();
    // Its lease runs out, as if its process had hung; another worker takes the source over.
    await margay.db.logSource.update({ where: { id }, data: { leaseUntil: new Date(0) } });
    expect(await poll(id)).toBe(true);
    expect(await slow).toBe(false);
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject(exact);
  });
});

describe("a failing Slack", () => {
  it.each([
    ["waits as Slack says", "rate-limited", { retryAfter: 42 }, "rate_limited", 42],
    ["tries again after a server error", "server-error", {}, "transient", 60],
    ["tries again after a page of HTML", "html-page", {}, "transient", 60],
    ["tries again after half a reply", "truncated", {}, "transient", 60],
    ["tries again after a broken connection", "reset", {}, "transient", 60],
  ] as const)("%s, and loses nothing", async (_name, fault, settings, errorClass, seconds) => {
    const { id } = await newSource("Slack.AuditLogs");
    slack.faults.set(fault, settings, { endpoint: "audit.logs" });
    const now = new Date();
    await poll(id, () => now);
    const failed = await row(id);
    expect(failed).toMatchObject({
      lastErrorClass: errorClass,
      consecutiveFailures: 1,
      leaseToken: null,
    });
    expect(failed.nextPollAt).toEqual(new Date(now.getTime() + seconds * 1000));
    slack.faults.clear();
    await poll(id);
    expect(await row(id)).toMatchObject({ lastErrorCode: null, consecutiveFailures: 0 });
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject(exact);
  });

  it("stops at a dead token and says so", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    slack.faults.set("token-revoked", {});
    await poll(id);
    expect(await row(id)).toMatchObject({ lastErrorClass: "reauthorize", nextPollAt: null });
    expect(await claimDueSources(margay.ctx())).not.toContain(id);
  });

  it("asks auth.test before it believes invalid_auth", async () => {
    const { id } = await newSource("Slack.AccessLogs");
    slack.faults.set("ip-allow-list", { authTest: "passes" });
    await poll(id);
    expect(await row(id)).toMatchObject({
      lastErrorCode: "invalid_auth",
      lastErrorClass: "address",
    });
  });

  it("says that the keys are missing instead of asking Slack with nothing", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    const other = await newSource("Slack.AuditLogs");
    const moved = await margay.db.logSource.findUniqueOrThrow({
      where: { id: other.id },
      select: { accessToken: true },
    });
    await margay.db.logSource.update({ where: { id }, data: moved });
    await poll(id);
    expect(await row(id)).toMatchObject({
      lastErrorCode: "secret_unreadable",
      lastErrorClass: "secret",
      nextPollAt: null,
    });
  });
});

describe("a page's transaction", () => {
  it("leaves nothing behind when it fails, and the next poll has it all", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    await margay.db.$executeRawUnsafe(
      `ALTER TABLE log_event ADD CONSTRAINT refuse_${id.slice(0, 8)} CHECK (source_id <> '${id}') NOT VALID`,
    );
    await expect(poll(id)).rejects.toThrow();
    expect(await margay.db.logEvent.count({ where: { sourceId: id } })).toBe(0);
    expect(await row(id)).toMatchObject({
      pullState: null,
      leaseToken: null,
      lastErrorClass: "transient",
    });
    await margay.db.$executeRawUnsafe(
      `ALTER TABLE log_event DROP CONSTRAINT refuse_${id.slice(0, 8)}`,
    );
    await poll(id);
    expect(await compareWithSlack(margay.db, id, slack.world.audit)).toMatchObject(exact);
  });
});

describe("the rhythm of a source", () => {
  const dueAt = async (secondsAgo: number) => {
    const { id } = await newSource("Slack.AuditLogs");
    const due = new Date(Date.now() - secondsAgo * 1000);
    await margay.db.logSource.update({ where: { id }, data: { nextPollAt: due } });
    return { id, due };
  };
  const minuteAfter = (time: Date) => new Date(time.getTime() + 60_000);

  it("is not shifted by a poll that begins late", async () => {
    const { id, due } = await dueAt(20);
    await claimDueSources(margay.ctx());
    expect((await row(id)).nextPollAt).toEqual(minuteAfter(due));
    await poll(id);
    expect((await row(id)).nextPollAt).toEqual(minuteAfter(due));
  });

  it("begins anew when polls were missed", async () => {
    const { id } = await dueAt(3_600);
    const now = new Date();
    await claimDueSources(margay.ctx(now));
    expect((await row(id)).nextPollAt).toEqual(minuteAfter(now));
  });

  it("is not changed by a poll whose lease was lost, though the ledger tells its end", async () => {
    const { id } = await dueAt(0);
    await claimDueSources(margay.ctx());
    const { nextPollAt } = await row(id);
    const ends = { finishedAt: new Date(), nextPollAt: null, drained: true, behindSince: null };
    const lease = { token: randomUUID(), until: new Date(Date.now() + 60_000) };
    const begun = await beginPoll(margay.db, id, lease, new Date());
    await endPoll(
      margay.db,
      { sourceId: id, pollId: begun?.pollId ?? "", lease: randomUUID() },
      { ...ends, error: null, consecutiveFailures: 0 },
    );
    expect(await row(id)).toMatchObject({ nextPollAt, leaseToken: lease.token, lastPollAt: null });
    expect(await lastPoll(id)).toMatchObject({ drained: true, finishedAt: ends.finishedAt });
    expect(await beginPoll(margay.db, id, lease, new Date())).toBeNull();
    expect(await margay.db.poll.count({ where: { sourceId: id } })).toBe(1);
  });
});

describe("text that jsonb cannot hold", () => {
  it("is stored with a stand-in and does not stop the page", async () => {
    const { id } = await newSource("Slack.AuditLogs");
    const [event] = slack.addAuditEvents([{ details: { title: "nul \u0000 and half \uD83D" } }]);
    await poll(id);
    const found = await margay.db.logEvent.findFirst({
      where: { sourceId: id, dedupeKey: String(event?.["id"]) },
    });
    expect(found?.raw).toMatchObject({ details: { title: "nul \uFFFD and half \uFFFD" } });
  });
});
