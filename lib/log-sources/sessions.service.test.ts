import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { listLogEvents } from "@/lib/log-events/server";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { listSourceSessions, pollLogSource } from "./server";
import type { AccessSessionDto } from "./session-contract";

let slack: SlackSimulator;
let margay: TestMargay;
const start = Date.now();
const hour = 3_600_000;
const rows = 4200;

beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off" });
  margay = await startTestMargay(slackEnvironment(slack));
  slack.addAccesses(
    Array.from({ length: rows }, (_, index) => ({
      at: start - 48 * hour - index * 20_000,
      userAgent: `Client ${index}`,
      ip: "198.51.100.9",
    })),
  );
});
afterAll(async () => {
  await margay.close();
  await slack.close();
});

async function newSource(callsPerMinute: number | null = null): Promise<string> {
  const { token } = slack.issueToken({ scopes: ["admin"] });
  const id = await insertReadySource(margay.db, { logType: "Slack.AccessLogs", token });
  await margay.db.logSource.update({ where: { id }, data: { callsPerMinute } });
  return id;
}

async function poll(id: string, milliseconds: number): Promise<number> {
  const now = new Date(start + milliseconds);
  await pollLogSource(margay.ctx(now), id, { clock: () => now });
  const last = await margay.db.poll.findFirstOrThrow({
    where: { sourceId: id },
    orderBy: { id: "desc" },
  });
  expect(last.errorCode).toBeNull();
  return last.calls;
}

async function sessions(id: string, limit = 200): Promise<AccessSessionDto[]> {
  const all: AccessSessionDto[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSourceSessions(margay.ctx(), id, { limit, cursor });
    all.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}

describe("the sessions of an access log", () => {
  it("are refreshed far down the list too, within the calls a minute, without a second event", async () => {
    const id = await newSource(3);
    for (let minute = 0; minute < 4; minute += 1)
      expect(await poll(id, minute * 61_000)).toBeLessThanOrEqual(3);
    expect(await sessions(id)).toHaveLength(rows);
    const events = await margay.db.logEvent.count({ where: { sourceId: id } });
    expect(events).toBe(rows);

    const oldest = { userAgent: `Client ${rows - 1}`, ip: "198.51.100.9" };
    const before = (await sessions(id)).find(({ userAgent }) => userAgent === oldest.userAgent);
    const hit = slack.addAccess({ ...oldest, userId: before?.userId ?? "", count: 411 });
    for (let minute = 0; minute < 8; minute += 1)
      expect(await poll(id, 6 * hour + minute * 61_000)).toBeLessThanOrEqual(3);
    const [first] = await sessions(id);
    expect(first).toMatchObject({ ...oldest, count: 412, firstSeen: before?.firstSeen });
    expect(Date.parse(first?.lastSeen ?? "")).toBe(Math.floor(hit.atMs / 1000) * 1000);
    expect(await margay.db.logEvent.count({ where: { sourceId: id } })).toBe(events);
    const ledger = await margay.db.poll.findMany({ where: { sourceId: id } });
    expect(ledger.at(-1)).toMatchObject({ drained: true });
  });

  it("come newest last seen first, each once, however they are paged", async () => {
    const id = await newSource();
    await poll(id, 0);
    const same = new Date(start);
    const some = await margay.db.accessSession.findMany({ where: { sourceId: id }, take: 50 });
    await margay.db.accessSession.updateMany({
      where: { sourceId: id, key: { in: some.map(({ key }) => key) } },
      data: { lastSeen: same },
    });
    const paged = await sessions(id, 7);
    expect(new Set(paged.map((session) => session.id)).size).toBe(paged.length);
    expect(paged.length).toBeGreaterThanOrEqual(rows);
    const times = paged.map(({ lastSeen }) => lastSeen);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it("are found by the event of their first sight", async () => {
    const id = await newSource();
    await poll(id, 0);
    const { data } = await listLogEvents(margay.ctx(), { sourceId: [id], limit: 3 });
    for (const event of data) {
      const found = await listSourceSessions(margay.ctx(), id, { limit: 50, event: event.id });
      expect(found.data).toHaveLength(1);
      expect(found.data[0]).toMatchObject({
        userAgent: (event.raw as { user_agent: string }).user_agent,
        lastSeen: event.eventTime,
      });
    }
    const other = await newSource();
    const event = data[0]?.id ?? "";
    const ask = (source: string, wanted: string) =>
      listSourceSessions(margay.ctx(), source, { limit: 50, event: wanted });
    expect(await ask(other, event)).toEqual({ data: [], nextCursor: null });
    expect(await ask(id, "no event at all")).toEqual({ data: [], nextCursor: null });
  });
});
