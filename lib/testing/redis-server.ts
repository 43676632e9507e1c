import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { Redis } from "ioredis";
import { inject } from "vitest";

import { freePort } from "@/lib/platform/db/embedded-postgres/free-port";
import { guarded } from "@/lib/platform/db/embedded-postgres/guard";

export type RedisServer = { url: string; stop: () => Promise<void> };

const databases = 1024;

/** Starts a Redis of its own that keeps nothing on disk, with a database for every test file; on a free port unless told. */
export async function startRedisServer(onPort?: number): Promise<RedisServer> {
  const port = onPort ?? (await freePort());
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const policy = ["--maxmemory-policy", "noeviction", "--databases", String(databases)];
  const [program, args] = guarded("redis-server", [...flags, ...policy]);
  const child = spawn(program, args, { stdio: ["pipe", "ignore", "ignore"], cwd: "/" });
  const gone = once(child, "exit");
  const failed = gone.then(() => {
    throw new Error(
      "redis-server did not start. Is it installed? E.g. apt-get install redis-server",
    );
  });
  const url = `redis://127.0.0.1:${port}`;
  await Promise.race([failed, untilItAnswers(url)]);
  failed.catch(() => undefined);
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await gone;
    },
  };
}

async function untilItAnswers(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  client.on("error", () => undefined);
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await client.connect();
      await client.ping();
      await client.quit();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

/** An empty Redis database that no other test uses; its address can be used as REDIS_URL. */
export async function createTestRedis(): Promise<string> {
  const url = inject("redisUrl");
  const client = new Redis(url);
  const number = await client.incr("margay:test-databases");
  await client.quit();
  if (number >= databases) throw new Error(`More than ${databases - 1} test files ask for Redis.`);
  return `${url}/${number}`;
}
