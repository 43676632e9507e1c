import { z } from "zod";

import { wakeSnoozedAlerts } from "@/lib/alerts/server";

import { defineJob } from "../job";

/** Brings back the alerts whose snooze is over. */
export const snooze = defineJob({
  name: "snooze",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 15,
  run: async (ctx) => {
    await wakeSnoozedAlerts(ctx);
  },
});
