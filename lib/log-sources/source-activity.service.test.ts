import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { getSourceHeartbeat, listQuarantined, listSourcePolls } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const now = new Date("2026-03-04T12:07:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const iso = (minutes: number) => ago(minutes).toISOString();

type Poll = { minutes: number; newRows?: number; errorCode?: string };

async function sourceWith(polls: Poll[]): Promise<string> {
  const { id } = await insertBareSource(margay.db);
  await margay.db.poll.createMany({
    data: polls.map(({ minutes, ...poll }) => ({
      sourceId: id,
      startedAt: ago(minutes),
      finishedAt: new Date(ago(minutes).getTime() + 1_250),
      ...poll,
    })),
  });
  return id;
}

describe("the polls of a source", () => {
  it("are the last 50, newest first, each with what it took and what came of it", async () => {
    const id = await sourceWith(Array.from({ length: 60 }, (_, minutes) => ({ minutes })));
    await sourceWith([{ minutes: 1 }]);
    const { data } = await listSourcePolls(margay.ctx(now), id);
    expect(data.map(({ startedAt }) => startedAt)).toEqual(
      Array.from({ length: 50 }, (_, minutes) => iso(minutes)),
    );
    const detailed = {
      windowFrom: ago(6),
      windowTo: ago(0),
      drained: true,
      pages: 3,
      rows: 1_900,
      newRows: 1_500,
      duplicateRows: 400,
      lateRows: 7,
      calls: 4,
      rateLimited: 1,
      errorCode: "ratelimited",
      errorMessage: "Wait.",
    };
    await margay.db.poll.updateMany({ where: { sourceId: id, startedAt: now }, data: detailed });
    expect((await listSourcePolls(margay.ctx(now), id)).data[0]).toMatchObject({
      ...detailed,
      windowFrom: iso(6),
      windowTo: iso(0),
      duration: 1_250,
    });
  });

  it("have no duration while they run", async () => {
    const id = await sourceWith([{ minutes: 0 }]);
    await margay.db.poll.updateMany({ where: { sourceId: id }, data: { finishedAt: null } });
    expect((await listSourcePolls(margay.ctx(now), id)).data).toMatchObject([
      { finishedAt: null, duration: null },
    ]);
  });
});

describe("the heartbeat of a source", () => {
  it("is 96 quarters of an hour, the last one running, each by what came of its polls", async () => {
    // 12:07: the quarters begin at 12:00, 11:45 and so on.
    const id = await sourceWith([
      { minutes: 0, newRows: 3 },
      { minutes: 6, newRows: 4 },
      { minutes: 8 },
      { minutes: 9, errorCode: "timeout" },
      { minutes: 23, errorCode: "timeout" },
      { minutes: 24 * 60 - 8, newRows: 9 },
      { minutes: 24 * 60, newRows: 1_000 },
    ]);
    const { data } = await getSourceHeartbeat(margay.ctx(now), id);
    expect(data).toHaveLength(96);
    expect([data[0]?.from, data[95]?.from]).toEqual([
      "2026-03-03T12:15:00.000Z",
      "2026-03-04T12:00:00.000Z",
    ]);
    expect(data.slice(-3)).toMatchObject([
      { state: "failed", polls: 1, failures: 1 },
      { state: "empty", polls: 2, failures: 1, newRows: 0 },
      { state: "events", polls: 2, newRows: 7 },
    ]);
    expect(data[0]).toMatchObject({ state: "events", newRows: 9 });
    expect(data.slice(1, 93).every(({ state }) => state === "notPolled")).toBe(true);
  });
});

describe("the quarantine of a source", () => {
  it("is listed newest first, page by page, with the reason and the raw text, for whoever may read raw data", async () => {
    const id = await sourceWith([]);
    const other = await sourceWith([]);
    for (const [sourceId, name] of [
      [id, "first"],
      [id, "second"],
      [other, "another"],
      [id, "third"],
    ] as const) {
      await margay.db.quarantinedRecord.create({
        data: {
          sourceId,
          logType: "Slack.AuditLogs",
          digest: randomUUID(),
          reason: "It has no time.",
          raw: `{"name":"${name}"}`,
        },
      });
    }
    const page = await listQuarantined(margay.ctx(now), id, { limit: 2 });
    const rest = await listQuarantined(margay.ctx(now), id, {
      limit: 2,
      cursor: page.nextCursor ?? "",
    });
    expect([...page.data, ...rest.data].map(({ raw }) => raw)).toEqual([
      '{"name":"third"}',
      '{"name":"second"}',
      '{"name":"first"}',
    ]);
    expect(page.data[0]?.reason).toBe("It has no time.");
    expect(rest.nextCursor).toBeNull();
    const reader = await signedIn("AnalystReadOnly");
    await expect(listQuarantined(reader.ctx(now), id, { limit: 2 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
