import { z } from "zod";

import { recheckDestinations } from "@/lib/destinations/server";

import { defineJob } from "../job";

/** Asks the other sides of destinations with a problem whether somebody mended it; what waited goes out then. */
export const mend = defineJob({
  name: "mend",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 20,
  run: async (ctx) => {
    await recheckDestinations(ctx);
  },
});
