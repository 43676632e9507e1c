import { z } from "zod";

/** What became of quarantined records that were read once more. */
export const replayedSchema = z.object({
  /** Became events. */
  events: z.number().int(),
  /** Could be read, but a pull had brought them already. */
  alreadyThere: z.number().int(),
  /** Still cannot be read. */
  stay: z.number().int(),
});
export type Replayed = z.infer<typeof replayedSchema>;
