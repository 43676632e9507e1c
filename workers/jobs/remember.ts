import { z } from "zod";

import { buildMemories } from "@/lib/detections/server";

import { defineJob } from "../job";

/** After an upgrade, lets rules whose memory is new or changed learn the events that are stored. */
export const remember = defineJob({
  name: "remember",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 60,
  async run(ctx) {
    await buildMemories(ctx);
  },
});
