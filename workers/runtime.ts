import { randomUUID } from "node:crypto";

import { UnrecoverableError } from "bullmq";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { log, withLogContext } from "@/lib/platform/logger/logger";
import { metrics } from "@/lib/platform/metrics/metrics";

import type { Job, JobTools } from "./job";

/** Starts a worker for a job: parse, context, log, metrics, and errors sorted, the same for every job. */
export function runJob(job: Job, tools: JobTools): void {
  tools.queue.worker(
    job.name,
    async (queued) => {
      const requestId = randomUUID();
      const ctx: Context = {
        actor: { type: "worker", id: tools.workerId },
        requestId,
        now: new Date(),
      };
      const stop = metrics().jobSeconds.startTimer({ job: job.name });
      await withLogContext({ requestId, job: job.name, ...idsOf(queued.data) }, async () => {
        try {
          await job.run(ctx, job.data.parse(queued.data), tools);
          stop({ result: "ok" });
        } catch (err) {
          stop({ result: "failed" });
          log().error({ err }, "job failed");
          // The next tick claims the work again; a second try of the same job would only be the same.
          throw err instanceof AppError ? new UnrecoverableError(err.message) : err;
        }
      });
    },
    { concurrency: job.concurrency },
  );
}

function idsOf(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}

/** Makes sure that the jobs that come round are scheduled; a flushed Redis forgets them without a word. */
export async function schedule(jobs: Job[], { queue }: JobTools): Promise<void> {
  for (const job of jobs) {
    const everySeconds = job.everySeconds?.();
    if (!everySeconds) continue;
    await queue
      .queue(job.name)
      .upsertJobScheduler(job.name, { every: everySeconds * 1000 }, { name: job.name, data: {} });
  }
}
