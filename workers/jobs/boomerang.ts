import { z } from "zod";

import { bringQuestions } from "@/lib/boomerangs/server";

import { defineJob } from "../job";

/** Sends the questions to colleagues that are due, and reminds of those without an answer. */
export const boomerang = defineJob({
  name: "boomerang",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 1,
  run: async (ctx) => {
    await bringQuestions(ctx);
  },
});
