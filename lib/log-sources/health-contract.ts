import { z } from "zod";

export const healthStates = [
  "SETUP_UNFINISHED",
  "HEALTHY",
  "DELAYED",
  "QUIET",
  "NEEDS_ATTENTION",
  "PAUSED",
] as const;
export type HealthState = (typeof healthStates)[number];

/** What a person can do about it, as the button that the console shows. */
const healthActions = ["FINISH_SETUP", "GRANT_ACCESS", "RESUME", "EDIT_CREDENTIALS"] as const;

export const healthSchema = z.object({
  state: z.enum(healthStates),
  /** A sentence for people. */
  reason: z.string(),
  action: z.enum(healthActions).nullable(),
});
export type Health = z.infer<typeof healthSchema>;
