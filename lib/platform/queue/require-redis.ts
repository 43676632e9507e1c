import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

import { Redis } from "ioredis";

import { AppError } from "@/lib/kernel/errors";

/** What is wrong with a Redis, in a sentence that says what to do and shows no password. */
export function redisProblem(error: unknown, redisUrl: string): string {
  const { hostname, port } = new URL(redisUrl);
  const host = `${hostname}:${port || "6379"}`;
  const message = messageOf(error);
  if (/ECONNREFUSED/.test(message))
    return `Nothing answers at ${host}. Is Redis running there? Check REDIS_URL.`;
  if (/ENOTFOUND|EAI_AGAIN/.test(message))
    return `The host in ${host} is not known. Check the name in REDIS_URL.`;
  if (/WRONGPASS|NOAUTH|AUTH failed|invalid password/i.test(message))
    return `Redis at ${host} does not accept the password. Check the user and the password in REDIS_URL.`;
  if (/NOPERM/.test(message))
    return `Redis at ${host} does not let this user do enough. Give it all commands, or name another in REDIS_URL.`;
  return `Redis at ${host} cannot be used (${message}). Check REDIS_URL, and rediss:// for a server that wants TLS.`;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Waits a little for a Redis that starts beside us; throws `unavailable`, with what to do, when it cannot be used. */
export async function requireRedis(redisUrl: string, patienceMs = 5_000): Promise<void> {
  const began = Date.now();
  for (;;) {
    const problem = await ask(redisUrl);
    if (problem === null) return;
    const starting = /ECONNREFUSED|LOADING/.test(problem.message);
    if (!starting || Date.now() - began >= patienceMs)
      throw new AppError("unavailable", redisProblem(problem, redisUrl), { cause: problem });
    await sleep(250);
  }
}

async function ask(redisUrl: string): Promise<Error | null> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 5_000,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  // `connect` may only say that the connection is closed; this says why.
  let reason: Error | undefined;
  redis.on("error", (error) => (reason ??= error));
  try {
    await redis.connect();
    await redis.ping();
    return null;
  } catch (error) {
    return reason ?? new Error(messageOf(error));
  } finally {
    redis.disconnect();
  }
}
