import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

const token = z
  .string()
  .regex(/^[\w-]{20,100}$/, "This link is cut short. Press the control in Slack again.");

export const confirmSlackLinkInput = z.strictObject({ token });

const confirmedLinkSchema = z.object({
  /** What became of the click that was waiting, in a sentence. */
  outcome: z.string(),
  /** False when the click could not be done any more; the accounts are linked all the same. */
  done: z.boolean(),
  alertId: z.uuid(),
});
export type ConfirmedLinkDto = z.infer<typeof confirmedLinkSchema>;

/** What somebody who opened a link is shown before they confirm. */
export type WaitingLink = {
  slackUserId: string;
  slackUserName: string | null;
  workspace: string;
  /** What was pressed, in words. */
  click: string;
  expiresAt: string;
};

export const slackInteractionOperations = {
  receive: defineOperation({
    id: "receiveSlackInteraction",
    method: "POST",
    path: "/api/slack/interactions",
    summary: "Where Slack tells what people press and fill in.",
    access: "signed",
  }),
  confirmLink: defineOperation({
    id: "confirmSlackLink",
    method: "POST",
    path: "/api/v1/slack-user-links/confirm",
    summary: "Link a Slack person to the signed-in person, and do what was pressed.",
    access: "signedIn",
    body: confirmSlackLinkInput,
    response: confirmedLinkSchema,
  }),
};
