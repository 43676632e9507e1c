import { z } from "zod";

import { instantSchema } from "@/lib/kernel/instant";

/** Null: open on that side. */
const rangeSchema = z.object({
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
});

/**
 * HISTORY: from before the source, not read yet. LEFT: a poll had to leave it, the next ones read it. BEHIND: after
 * the last poll that got through. FORGOTTEN: between what was read before the source's state was lost, and after.
 * UNREACHABLE: Slack's list goes on past the last page that Slack serves; no call can read what is there.
 */
const gapCauses = ["HISTORY", "LEFT", "BEHIND", "FORGOTTEN", "UNREACHABLE"] as const;

export const coverageSchema = z.object({
  /** The earliest time that is wanted and kept; null: all that Slack has. */
  from: z.iso.datetime().nullable(),
  /** Up to when the log was read; null: not yet. */
  to: z.iso.datetime().nullable(),
  /** True when there is no gap between the two, nor after. */
  complete: z.boolean(),
  /** Oldest first. */
  gaps: z.array(
    rangeSchema.extend({
      cause: z.enum(gapCauses),
      /** What the last poll ended with, for a gap that it causes. */
      errorCode: z.string().nullable(),
      /** How many entries are missing, where Slack told. */
      rows: z.number().int().nullable(),
    }),
  ),
  /** What is read once more; nothing is known to be missing there. */
  rereading: z.array(rangeSchema),
});
export type Coverage = z.infer<typeof coverageSchema>;
export type CoverageGap = Coverage["gaps"][number];

/** Both for a log that Slack can be asked for by time, neither for the others. */
export const backfillInput = z.strictObject({ from: instantSchema, to: instantSchema }).partial();
export type BackfillInput = z.input<typeof backfillInput>;
