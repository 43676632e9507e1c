import { z } from "zod";

import { runNextTrial } from "@/lib/detections/server";

import { defineJob } from "../job";

/** Runs the trials of rules that wait, one after the other; one at a time in a worker, so that polls have the rest. */
export const detectionTrials = defineJob({
  name: "detectionTrials",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 1,
  async run(ctx, _data, { signal }) {
    await runNextTrial(ctx, signal);
  },
});
