import "server-only";

import { env } from "@/lib/platform/env/env";

import { openQueue, type QueueBackend } from "./backend";
import { queueConfig } from "./queue-config";

const holder = globalThis as typeof globalThis & { margayQueueProbe?: QueueBackend };

/** True when the queue answers within two seconds. */
export async function probeQueue(): Promise<boolean> {
  try {
    holder.margayQueueProbe ??= openQueue(queueConfig(env()));
    const counting = holder.margayQueueProbe.queue("tick").getJobCounts("waiting", "active");
    const timeout = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error("no answer")), 2_000).unref();
    });
    await Promise.race([counting, timeout]);
    return true;
  } catch {
    return false;
  }
}
