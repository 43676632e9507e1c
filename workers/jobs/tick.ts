import { z } from "zod";

import { recordTick } from "@/lib/health/server";
import { claimDueSources } from "@/lib/log-sources/server";
import { env } from "@/lib/platform/env/env";

import { defineJob } from "../job";
import { enqueuePolls } from "./poll";

/** Claims what is due and hands out its ids; the only job that comes round often. */
export const tick = defineJob({
  name: "tick",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => (env().MARGAY_POLL_SECONDS < 30 ? 1 : 5),
  async run(ctx, _data, { queue, workerId }) {
    const sourceIds = await claimDueSources(ctx);
    await enqueuePolls(queue, sourceIds);
    await recordTick(ctx, workerId);
  },
});
