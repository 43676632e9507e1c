import { z } from "zod";

import { sweepExpired } from "@/lib/health/server";

import { defineJob } from "../job";

/** Removes what has run out: sessions, grants, counters, old ledger rows, months of events past their retention; prepares the next months' partitions. */
export const housekeeping = defineJob({
  name: "housekeeping",
  data: z.object({}),
  concurrency: 1,
  everySeconds: () => 3600,
  run: (ctx) => sweepExpired(ctx),
});
