import { z } from "zod";

import { longestMessage } from "./question-contract";

export const longestComment = 2_000;

/** A question to a colleague about an alert. */
export const askInput = z.strictObject({
  alertId: z.uuid("This is not the id of an alert."),
  credentialId: z.uuid(),
  slackTeamId: z.string().min(1),
  slackUserId: z.string({ error: "Choose whom to ask." }).min(1, "Choose whom to ask."),
  slackUserName: z.string().nullable(),
  message: z
    .string({ error: "Write what you want to know." })
    .trim()
    .min(1, "Write what you want to know.")
    .max(longestMessage, "A question has at most 2,000 characters."),
  /** Null: no reminder. */
  remindMinutes: z.int().min(1).max(10_080).nullable(),
});
export type AskInput = z.input<typeof askInput>;
