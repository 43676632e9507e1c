import { z } from "zod";

import { defineFault } from "./fault";

/** Slack's clock is ahead of ours (or, negative, behind). */
export const clockOffset = defineFault(
  "Slack's clock is off",
  z.strictObject({ seconds: z.number().default(600) }),
  ({ seconds }) => ({ clockOffsetMs: seconds * 1000 }),
);
