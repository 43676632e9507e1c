import "server-only";

import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";

import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";

type AttemptLimit = { name: string; attempts: number; perSeconds: number };

type Attempt = { limit: AttemptLimit; key: string };

function limiterOf({ name, attempts, perSeconds }: AttemptLimit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimit",
    keyPrefix: name,
    points: attempts,
    duration: perSeconds,
    clearExpiredByTimeout: false,
  });
}

/** Counts one attempt against each key; throws `rate_limited` with the seconds to wait when one has none left. */
export async function countAttempt(attempts: Attempt[]): Promise<void> {
  for (const { limit, key } of attempts) {
    await limiterOf(limit)
      .consume(key)
      .catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.ceil(refusal.msBeforeNext / 1000);
        throw new AppError("rate_limited", `Too many attempts. Try again in ${seconds} seconds.`, {
          retryAfterSeconds: seconds,
        });
      });
  }
}

/** Takes back what countAttempt counted: an attempt that succeeded was nobody's guess. */
export async function forgiveAttempt(attempts: Attempt[]): Promise<void> {
  for (const { limit, key } of attempts) await limiterOf(limit).reward(key);
}

/** Forgets all that countAttempt counted: what was tried is no longer of use. */
export async function forgetAttempts(attempts: Attempt[]): Promise<void> {
  for (const { limit, key } of attempts) await limiterOf(limit).delete(key);
}
