import { z } from "zod";

/** How far the reading of what was there before the source has come. */
export const historySchema = z.object({
  wantedFrom: z.iso.datetime(),
  /** From here on nothing is left to be read. */
  reachedTo: z.iso.datetime(),
  /** Whole percent of the time; 100 only when it is done. */
  percent: z.number().int().min(0).max(100),
  done: z.boolean(),
});
export type History = z.infer<typeof historySchema>;
