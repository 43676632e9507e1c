import { z } from "zod";

const destinationStates = ["SETUP_UNFINISHED", "HEALTHY", "NEEDS_ATTENTION", "PAUSED"] as const;

/** What a person can do about it, as the button that the console shows. */
const destinationActions = ["FINISH_SETUP", "CHECK_AGAIN", "RESUME"] as const;

export const destinationHealthSchema = z.object({
  state: z.enum(destinationStates),
  /** For people: what is, and where something must be mended, how. */
  reason: z.string(),
  /** Since when it needs attention or is paused. */
  since: z.iso.datetime().nullable(),
  action: z.enum(destinationActions).nullable(),
});
export type DestinationHealth = z.infer<typeof destinationHealthSchema>;

/** How an attempt at the other side went. */
export const outcomeSchema = z.object({
  ok: z.boolean(),
  /** Slack's or our code of what went wrong; null when it worked. */
  code: z.string().nullable(),
  /** What happened, and what to do now where it did not work. */
  message: z.string(),
  at: z.iso.datetime(),
});
export type DestinationOutcome = z.infer<typeof outcomeSchema>;

/** Under which Margay's own alert about a destination is open. */
export function failingDestinationKey(destinationId: string): string {
  return `destination:${destinationId}:failing`;
}
