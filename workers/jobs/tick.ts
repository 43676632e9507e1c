import { z } from "zod";

import { recordTick } from "@/lib/health/server";
import { claimDueSources } from "@/lib/log-sources/server";

import { defineJob } from "../job";
import { enqueuePolls, roomForPolls } from "./poll";

/** Claims what is due and hands out its ids; the only job that comes round often. */
export const tick = defineJob({
  name: "tick",
  data: z.object({}),
  concurrency: 1,
  // A source that is due waits for the next one, and people count on the minute.
  everySeconds: () => 1,
  async run(ctx, _data, { queue, workerId }) {
    const sourceIds = await claimDueSources(ctx, await roomForPolls(queue));
    await enqueuePolls(queue, sourceIds);
    await recordTick(ctx, workerId);
  },
});
