import { z } from "zod";

/** The wizard's steps after the source was named, in order. */
const setupSteps = ["CREDENTIALS", "SUMMARY", "GRANT_ACCESS", "ALARM", "DONE"] as const;
export const setupStepSchema = z.enum(setupSteps);
export type SetupStep = z.infer<typeof setupStepSchema>;

/** What the check of a grant found. */
export const verificationSchema = z.object({
  ok: z.boolean(),
  code: z.string(),
  /** What happened, why, and what to do now. */
  title: z.string(),
  message: z.string(),
  checkedAt: z.iso.datetime(),
  /** To choose from, where Slack wants one workspace of the organization to be named. */
  workspaces: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
});
export type Verification = z.infer<typeof verificationSchema>;
