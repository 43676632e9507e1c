import { z } from "zod";

import { checkSourceHealth } from "@/lib/log-sources/server";
import { env } from "@/lib/platform/env/env";

import { defineJob } from "../job";

/** Looks at the health of all sources; who fails or falls silent gets an alert, who recovers loses it. */
export const health = defineJob({
  name: "health",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => Math.min(env().MARGAY_POLL_SECONDS, 15),
  run: (ctx) => checkSourceHealth(ctx),
});
