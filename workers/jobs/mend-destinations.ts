import { z } from "zod";

import { recheckDestinations } from "@/lib/destinations/server";

import { defineJob } from "../job";

/** Looks whether somebody mended what kept alerts from a destination; what it is owed then goes out. */
export const mendDestinations = defineJob({
  name: "mendDestinations",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 15,
  async run(ctx) {
    await recheckDestinations(ctx);
  },
});
