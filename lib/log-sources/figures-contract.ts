import { z } from "zod";

export const figuresSchema = z.object({
  /** Seconds between now and the time up to which the log was read; null before the first page. */
  lagSeconds: z.number().int().nullable(),
  /** Events of the last hour by their own time, over as much of it as was read; null while that is under 5 minutes. */
  eventsPerMinute: z.number().nullable(),
  /** Averages of the last hour, or since the first poll in it; history counts, for it takes calls too. */
  pagesPerMinute: z.number(),
  callsPerMinute: z.number(),
  /** Calls of the last minute; of all sources that share the limit: */
  callsLastMinute: z.number().int(),
  sharedCallsLastMinute: z.number().int(),
  /** How many sources share the limit, this one included. */
  sharing: z.number().int(),
  /** What Margay may use, and what Slack allows, calls a minute. */
  callsBudget: z.number().int(),
  callsLimit: z.number().int(),
  /** Of the last seven days. */
  lateRows: z.number().int(),
  rateLimited: z.number().int(),
  /** What polls of the last seven days ended with, the last one first. */
  errors: z.array(
    z.object({
      code: z.string(),
      message: z.string().nullable(),
      firstAt: z.iso.datetime(),
      lastAt: z.iso.datetime(),
      times: z.number().int(),
    }),
  ),
});
export type Figures = z.infer<typeof figuresSchema>;
