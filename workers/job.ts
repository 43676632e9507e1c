import type { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import type { QueueBackend } from "@/lib/platform/queue/backend";

/** What a job may use beside the domains' verbs. */
export type JobTools = {
  queue: QueueBackend;
  workerId: string;
  /** Aborted when the worker stops: work that takes long is then left to another. */
  signal: AbortSignal;
};

/** One kind of work on its own queue; its data holds ids only. */
export type Job<Data extends z.ZodType = z.ZodType> = {
  name: string;
  data: Data;
  /** How many run at once in one worker process. */
  concurrency: number;
  /** Set for a job that comes round by itself. */
  everySeconds?: () => number;
  run(ctx: Context, data: z.output<Data>, tools: JobTools): Promise<void>;
};

/** Types a job without widening its data. */
export function defineJob<Data extends z.ZodType>(job: Job<Data>): Job<Data> {
  return job;
}
