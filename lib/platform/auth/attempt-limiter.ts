import "server-only";

import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";

import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";

export type AttemptLimit = { name: string; attempts: number; perSeconds: number };

/** Counts one attempt against each key; throws `rate_limited` with the seconds to wait when one has none left. */
export async function countAttempt(limits: { limit: AttemptLimit; key: string }[]): Promise<void> {
  for (const { limit, key } of limits) {
    const limiter = new RateLimiterPrisma({
      storeClient: db(),
      tableName: "rateLimit",
      keyPrefix: limit.name,
      points: limit.attempts,
      duration: limit.perSeconds,
      clearExpiredByTimeout: false,
    });
    await limiter.consume(key).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new AppError("rate_limited", `Too many attempts. Try again in ${seconds} seconds.`, {
        retryAfterSeconds: seconds,
      });
    });
  }
}
