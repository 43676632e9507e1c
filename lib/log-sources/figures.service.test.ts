import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { signedIn } from "@/lib/testing/test-session";
import { storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { getSourceFigures } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const now = new Date("2026-03-04T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const figures = (id: string) => getSourceFigures(margay.ctx(now), id);

async function newSource(slackEnterpriseId: string = randomUUID()): Promise<string> {
  const id = await insertReadySource(margay.db, { logType: "Slack.AuditLogs", token: "xoxp-no" });
  await margay.db.logSource.update({ where: { id }, data: { slackEnterpriseId } });
  return id;
}

type Poll = { minutes: number } & Partial<
  Record<"newRows" | "lateRows" | "pages" | "calls" | "rateLimited", number>
> & { errorCode?: string; errorMessage?: string };

async function addPolls(sourceId: string, polls: Poll[]): Promise<void> {
  await margay.db.poll.createMany({
    data: polls.map(({ minutes, ...poll }) => {
      const startedAt = ago(minutes);
      return { sourceId, startedAt, finishedAt: startedAt, drained: !poll.errorCode, ...poll };
    }),
  });
}

/** Reads an audit log from so many minutes ago to so many minutes ago. */
async function read(id: string, minutes: { from: number; to: number }): Promise<void> {
  const seconds = (age: number) => ago(age).getTime() / 1000;
  const from = seconds(minutes.from);
  const readTo = seconds(minutes.to);
  const state = { version: 1, since: from, from, readTo, newest: from, unread: [], turn: null };
  await margay.db.logSource.update({ where: { id }, data: { pullState: state } });
}

describe("the figures of a source", () => {
  it("are nothing before the first poll", async () => {
    expect(await figures(await newSource())).toEqual({
      lagSeconds: null,
      eventsPerMinute: null,
      pagesPerMinute: 0,
      callsPerMinute: 0,
      callsLastMinute: 0,
      sharedCallsLastMinute: 0,
      sharing: 1,
      callsBudget: 20,
      callsLimit: 50,
      lateRows: 0,
      rateLimited: 0,
      errors: [],
    });
  });

  it("are averages of the last hour, or of the time since the first poll", async () => {
    const id = await newSource();
    await addPolls(id, [
      { minutes: 10, newRows: 30, pages: 4, calls: 5 },
      { minutes: 0.5, newRows: 12, pages: 1, calls: 2 },
    ]);
    const young = { pagesPerMinute: 0.5, callsPerMinute: 0.7 };
    expect(await figures(id)).toMatchObject({ ...young, callsLastMinute: 2 });
    await addPolls(id, [
      { minutes: 60 * 24, newRows: 9000, pages: 90, calls: 90, lateRows: 3, rateLimited: 1 },
      { minutes: 60 * 24 * 8, lateRows: 50, rateLimited: 9 },
    ]);
    expect(await figures(id)).toMatchObject({ ...young, lateRows: 3, rateLimited: 1 });
  });

  it("tell how far the log was read", async () => {
    const id = await newSource();
    await read(id, { from: 150, to: 1.25 });
    expect(await figures(id)).toMatchObject({ lagSeconds: 75 });
  });

  it("count events by their own time, over as much of the last hour as was read", async () => {
    const id = await newSource();
    const source = { id, name: "", logType: "Slack.AuditLogs" } as const;
    const happened = (minutes: number[]) =>
      storeEvents(
        margay.db,
        source,
        minutes.map((age) => ({ eventTime: ago(age) })),
        now,
      );
    // All of it was fetched just now, most of it is history.
    await happened([...Array.from({ length: 500 }, (_, age) => 61 + age), 50, 40, 19, 3, 2, 1]);
    await addPolls(id, [{ minutes: 0.5, newRows: 506, calls: 2, pages: 2 }]);
    await read(id, { from: 43_200, to: 0 });
    expect(await figures(id)).toMatchObject({ eventsPerMinute: 0.1 });
    await read(id, { from: 20, to: 0 });
    expect(await figures(id)).toMatchObject({ eventsPerMinute: 0.2 });
    await read(id, { from: 4, to: 0 });
    expect(await figures(id)).toMatchObject({ eventsPerMinute: null });
  });

  it("take nothing for news that an access log's first poll listed", async () => {
    const id = await insertReadySource(margay.db, {
      logType: "Slack.AccessLogs",
      token: "xoxp-no",
    });
    const source = { id, name: "", logType: "Slack.AccessLogs" } as const;
    const times = [...Array.from({ length: 200 }, (_, age) => 10.5 + age / 10), 9, 4];
    await storeEvents(
      margay.db,
      source,
      times.map((age) => ({ eventTime: ago(age) })),
      now,
    );
    await addPolls(id, [
      { minutes: 10, newRows: 200 },
      { minutes: 1, newRows: 2 },
    ]);
    const readTo = now.getTime() / 1000;
    const marks = { first: readTo - 240, last: readTo - 240 };
    const state = { version: 1, marks, total: 202, sweptAt: readTo, readTo, rests: [], turn: null };
    await margay.db.logSource.update({ where: { id }, data: { pullState: state } });
    expect(await figures(id)).toMatchObject({ eventsPerMinute: 0.2 });
  });

  it("tell each error once, the last one first, with its last words", async () => {
    const id = await newSource();
    await addPolls(id, [
      { minutes: 5, errorCode: "reset", errorMessage: "The connection broke." },
      { minutes: 20, errorCode: "ratelimited", errorMessage: "Wait 30 seconds." },
      { minutes: 9, errorCode: "ratelimited", errorMessage: "Wait 5 seconds." },
      { minutes: 60 * 24 * 8, errorCode: "token_revoked", errorMessage: "Long ago." },
      { minutes: 1 },
    ]);
    expect((await figures(id)).errors).toEqual([
      {
        code: "reset",
        message: "The connection broke.",
        firstAt: ago(5).toISOString(),
        lastAt: ago(5).toISOString(),
        times: 1,
      },
      {
        code: "ratelimited",
        message: "Wait 5 seconds.",
        firstAt: ago(20).toISOString(),
        lastAt: ago(9).toISOString(),
        times: 2,
      },
    ]);
  });

  it("count the calls of every source of the organization", async () => {
    const organization = randomUUID();
    const [first, second] = [await newSource(organization), await newSource(organization)];
    await newSource();
    await addPolls(first, [{ minutes: 0.5, calls: 3 }]);
    await addPolls(second, [{ minutes: 0.2, calls: 4 }]);
    expect(await figures(first)).toMatchObject({
      callsLastMinute: 3,
      sharedCallsLastMinute: 7,
      sharing: 2,
    });
  });

  it("are for whoever may see sources", async () => {
    const id = await newSource();
    const session = await signedIn("AnalystReadOnly");
    expect(await getSourceFigures(session.ctx(now), id)).toMatchObject({ sharing: 1 });
    await expect(figures(randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });
});
