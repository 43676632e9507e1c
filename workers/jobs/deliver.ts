import { z } from "zod";

import { deliverLane } from "@/lib/deliveries/server";
import type { QueueBackend } from "@/lib/platform/queue/backend";

import { defineJob } from "../job";

/** Brings what is due in a lane to its destinations. */
export const deliver = defineJob({
  name: "deliver",
  data: z.object({ lane: z.string() }),
  concurrency: 50,
  async run(ctx, { lane }) {
    await deliverLane(ctx, lane);
  },
});

/** Hands out lanes. The mark against doubles is short: a lane that has just been left may have something new. */
export async function enqueueLanes(queue: QueueBackend, lanes: string[]): Promise<void> {
  if (lanes.length === 0) return;
  await queue.queue(deliver.name).addBulk(
    lanes.map((lane) => ({
      name: deliver.name,
      data: { lane },
      opts: { deduplication: { id: lane, ttl: 900 } },
    })),
  );
}
