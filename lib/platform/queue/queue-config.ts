import { AppError } from "@/lib/kernel/errors";
import type { Env } from "@/lib/platform/env/schema";

import type { QueueConfig } from "./backend";

/** Redis when REDIS_URL is set, otherwise BullMQ's own tables in the database. */
export function queueConfig({ REDIS_URL, DATABASE_URL }: Env): QueueConfig {
  if (REDIS_URL) return { kind: "redis", url: REDIS_URL };
  if (DATABASE_URL) return { kind: "postgres", url: DATABASE_URL };
  throw new AppError(
    "unavailable",
    "Neither REDIS_URL nor DATABASE_URL is set. Start Margay with `npm start`, or set one.",
  );
}
