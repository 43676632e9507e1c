import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { logTypeIds } from "@/lib/log-types/registry";
import { eventually } from "@/lib/testing/eventually";
import { type RedisServer, startRedisServer } from "@/lib/testing/redis-server";
import { compareLog, evenly, simulatedLogs, simulatedSource } from "@/lib/testing/simulated-logs";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { startWorker } from "./main";

let slack: SlackSimulator;
let margay: TestMargay;
let redis: RedisServer;
let worker: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  slack = await startSlackSimulator({ history: { days: 4 }, rateLimits: "off" });
  margay = await startTestMargay({ ...slackEnvironment(slack), MARGAY_POLL_SECONDS: "1" });
});
beforeEach(async () => {
  redis = await startRedisServer();
  worker = await startWorker({ kind: "redis", url: redis.url });
});
afterEach(async () => {
  slack.faults.clear();
  await worker.close();
  await redis.stop();
});
afterAll(async () => {
  await margay.close();
  await slack.close();
});

const polls = () => margay.db.poll.count();

function happen(): void {
  const now = Date.now();
  for (const logType of logTypeIds) {
    simulatedLogs[logType].add(slack, evenly(8, now - 2_000, now));
  }
}

/** Sources of all three logs, in the middle of the first of them a loss of the queue, and then what became of them. */
async function lose(queue: () => Promise<void>) {
  const { db } = margay;
  slack.faults.set("delay", { ms: 150 }, { endpoint: "audit.logs" });
  const sources = await Promise.all(
    logTypeIds.map(async (logType) => ({
      ...(await simulatedSource(db, slack, logType)),
      logType,
    })),
  );
  const [first] = sources;
  const read = () => db.logEvent.count({ where: { sourceId: first?.id ?? "" } });
  await eventually(read, (count) => count > 0);
  await queue();
  happen();
  slack.faults.clear();
  const before = await polls();
  // The plain timer renews the schedule every 15 seconds.
  await eventually(polls, (count) => count > before + sources.length);
  const compare = () => Promise.all(sources.map((source) => compareLog(db, slack, source)));
  const compared = await eventually(compare, (results) => results.every(({ lost }) => lost === 0));
  return {
    lost: compared.reduce((sum, { lost }) => sum + lost, 0),
    twice: compared.reduce((sum, { twice }) => sum + twice, 0),
  };
}

it("goes on polling after Redis was flushed, and loses and doubles nothing", async () => {
  const lostAndTwice = await lose(async () => {
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
  });
  expect(lostAndTwice).toEqual({ lost: 0, twice: 0 });
}, 300_000);

it("goes on polling after Redis was restarted with nothing in it, and loses and doubles nothing", async () => {
  const lostAndTwice = await lose(async () => {
    const { port } = new URL(redis.url);
    await redis.stop();
    happen();
    redis = await startRedisServer(Number(port));
  });
  expect(lostAndTwice).toEqual({ lost: 0, twice: 0 });
}, 300_000);
