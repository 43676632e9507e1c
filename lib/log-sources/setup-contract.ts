import { z } from "zod";

/** The wizard's steps after the source was named, in order. */
const setupSteps = ["CREDENTIALS", "SUMMARY", "GRANT_ACCESS", "ALARM", "DONE"] as const;
export const setupStepSchema = z.enum(setupSteps);
export type SetupStep = z.infer<typeof setupStepSchema>;

export type PolledStep = Extract<SetupStep, "ALARM" | "DONE">;

/** True once the source was started: from then on it is polled and watched, though its alarm may not be chosen yet. */
export function isPolled(setupStep: string): setupStep is PolledStep {
  return setupStep === "ALARM" || setupStep === "DONE";
}

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

/** Why Slack's way back led to no source. The address of the list carries it, so it is a word of ours and never a text. */
export const grantProblemSchema = z.enum([
  "unauthenticated",
  "forbidden",
  "invalid_input",
  "not_found",
  "internal",
]);
export type GrantProblem = z.infer<typeof grantProblemSchema>;
