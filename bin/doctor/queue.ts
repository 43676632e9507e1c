import { Redis } from "ioredis";

import { redisProblem } from "@/lib/platform/queue/require-redis";

import { type Check, needsDatabase, type Result } from "./check";

export const queueCheck: Check = {
  id: "queue",
  title: "Queue",
  run: async ({ env, database }) => {
    if (env.REDIS_URL) return examineRedis(env.REDIS_URL);
    return "problem" in database
      ? needsDatabase
      : { status: "ok", detail: "In the database (REDIS_URL is unset)." };
  },
};

async function examineRedis(url: string): Promise<Result> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  // Said below; an emitter without a listener would end the process.
  let problem: Error | undefined;
  redis.on("error", (error) => (problem ??= error));
  try {
    await redis.connect();
    await redis.ping();
    return await examinePolicy(redis);
  } catch (error) {
    return {
      status: "fail",
      detail: redisProblem(problem ?? error, url),
      remedy: "What was queued is not lost: it is kept in the database.",
    };
  } finally {
    redis.disconnect();
  }
}

async function examinePolicy(redis: Redis): Promise<Result> {
  // Managed Redis often forbids CONFIG; INFO tells the same.
  const info = await redis.info("memory");
  const policy = /^maxmemory_policy:(.+)$/m.exec(info)?.[1]?.trim();
  if (policy === "noeviction")
    return { status: "ok", detail: "Redis answers, maxmemory-policy noeviction." };
  return {
    status: "warn",
    detail: `Redis may drop queued jobs when its memory is full (maxmemory-policy ${policy ?? "unknown"}).`,
    remedy: "Set maxmemory-policy to noeviction in redis.conf.",
  };
}
