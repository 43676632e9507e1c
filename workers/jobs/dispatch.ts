import { z } from "zod";

import { claimLanes, routeNotices } from "@/lib/deliveries/server";

import { defineJob } from "../job";
import { enqueueLanes } from "./deliver";

/** Empties the outbox and hands out the lanes in which something is due; often, as people wait for alerts. */
export const dispatch = defineJob({
  name: "dispatch",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 1,
  async run(ctx, _data, { queue }) {
    await routeNotices(ctx);
    await enqueueLanes(queue, await claimLanes(ctx));
  },
});
