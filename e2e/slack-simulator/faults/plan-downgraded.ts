import { z } from "zod";

import { defineFault } from "./fault";

/** Teams are on another plan than they were. */
export const planDowngraded = defineFault(
  "Plan downgraded",
  z.strictObject({
    teamId: z.string().optional(),
    plan: z.enum(["free", "pro", "business"]).default("free"),
  }),
  ({ teamId, plan }) => ({
    plan: (team, own) => (teamId === undefined || team.id === teamId ? plan : own),
  }),
);
