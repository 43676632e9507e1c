import { z } from "zod";

import { pollLogSource } from "@/lib/log-sources/server";
import { env } from "@/lib/platform/env/env";
import type { QueueBackend } from "@/lib/platform/queue/backend";

import { defineJob } from "../job";

/** Pulls one source. */
export const poll = defineJob({
  name: "poll",
  data: z.object({ sourceId: z.uuid() }),
  concurrency: 20,
  async run(ctx, { sourceId }) {
    await pollLogSource(ctx, sourceId);
  },
});

/** More than this in the queue would only wait there instead of in Postgres, and grow stale. */
const mostWaiting = 500;

/** How many more polls the queue takes now. */
export async function roomForPolls(queue: QueueBackend): Promise<number> {
  return mostWaiting - (await queue.queue(poll.name).getWaitingCount());
}

/** Hands out polls. A source that waits already is not put in twice; the mark runs out by itself, so that a lost job blocks nothing. */
export async function enqueuePolls(queue: QueueBackend, sourceIds: string[]): Promise<void> {
  if (sourceIds.length === 0) return;
  const ttl = env().MARGAY_POLL_SECONDS * 500;
  await queue.queue(poll.name).addBulk(
    sourceIds.map((sourceId) => ({
      name: poll.name,
      data: { sourceId },
      opts: { deduplication: { id: sourceId, ttl } },
    })),
  );
}
