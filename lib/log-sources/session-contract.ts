import { z } from "zod";

import { pageQuery } from "@/lib/kernel/page";

/** A combination of user, IP and device of an access log. */
export const accessSessionSchema = z.object({
  id: z.string(),
  userId: z.string(),
  username: z.string().nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  firstSeen: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
  /** Accesses in all, as Slack counts them. */
  count: z.number().int(),
  /** When Slack last told of it. */
  updatedAt: z.iso.datetime(),
});
export type AccessSessionDto = z.infer<typeof accessSessionSchema>;

export const sessionsQuery = z.strictObject({
  ...pageQuery,
  /** The id of an event: only the combination that it was the first sight of. */
  event: z.string().max(60).optional(),
});
