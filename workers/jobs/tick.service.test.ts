import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openQueue, type QueueConfig } from "@/lib/platform/queue/backend";
import { createTestRedis } from "@/lib/testing/redis-server";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { tick } from "./tick";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const backends: [string, () => Promise<QueueConfig>][] = [
  ["Redis", async () => ({ kind: "redis", url: await createTestRedis() })],
  ["Postgres", () => Promise.resolve({ kind: "postgres", url: margay.url })],
];

describe.each(backends)("a tick on %s", (_name, config) => {
  it("leaves what is due where it is while the queue is full, and hands it out when there is room", async () => {
    const { db } = margay;
    await db.logSource.deleteMany({});
    await insertReadySource(db, { logType: "Slack.AuditLogs", token: "xoxp-none" });
    const queue = openQueue(await config());
    const tools = { queue, workerId: randomUUID(), signal: new AbortController().signal };
    const due = () => db.logSource.count({ where: { nextPollAt: { lte: new Date() } } });
    try {
      const full = Array.from({ length: 500 }, () => ({
        name: "poll",
        data: { sourceId: randomUUID() },
      }));
      await queue.queue("poll").addBulk(full);
      expect(await due()).toBe(1);
      await tick.run(margay.ctx(), {}, tools);
      expect(await due()).toBe(1);
      await queue.queue("poll").drain();
      await tick.run(margay.ctx(), {}, tools);
      expect(await due()).toBe(0);
      expect(await queue.queue("poll").getWaitingCount()).toBe(1);
    } finally {
      await queue.close();
    }
  });
});
