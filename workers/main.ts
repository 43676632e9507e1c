import { randomUUID } from "node:crypto";

import { recordWorkerSeen } from "@/lib/health/server";
import type { Context } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/logger/logger";
import { openQueue, type QueueConfig } from "@/lib/platform/queue/backend";
import { queueConfig } from "@/lib/platform/queue/queue-config";

import { jobs } from "./jobs/registry";
import { runJob, schedule } from "./runtime";

const rescheduleMilliseconds = 15_000;

/** Starts one worker on every queue; any number of processes may do so. `close` lets running jobs finish. */
export async function startWorker(
  config: QueueConfig = queueConfig(env()),
): Promise<{ close(): Promise<void> }> {
  const workerId = randomUUID();
  const context = (): Context => ({
    actor: { type: "worker", id: workerId },
    requestId: randomUUID(),
    now: new Date(),
  });
  const queue = openQueue(config);
  const stopping = new AbortController();
  const tools = { queue, workerId, signal: stopping.signal };
  const all = Object.values(jobs);

  await recordWorkerSeen(context(), workerId);
  for (const job of all) runJob(job, tools);
  const renew = () =>
    Promise.all([schedule(all, tools), recordWorkerSeen(context(), workerId)]).catch(
      (err: unknown) => log().warn({ err }, "the schedule could not be renewed; trying again"),
    );
  await renew();
  const timer = setInterval(() => void renew(), rescheduleMilliseconds);
  log().info({ workerId, queue: config.kind }, "worker started");

  return {
    async close() {
      clearInterval(timer);
      stopping.abort();
      await queue.close();
      log().info({ workerId }, "worker stopped");
    },
  };
}
