import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";

const slackUserLinkSchema = z.object({
  id: z.uuid(),
  /** The organization's id where there is one, otherwise the workspace's. */
  slackTeamId: z.string(),
  slackUserId: z.string(),
  /** As Slack had it when they were linked; null when it had none. */
  slackUserName: z.string().nullable(),
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  linkedBy: z.string(),
  createdAt: z.iso.datetime(),
});
export type SlackUserLinkDto = z.infer<typeof slackUserLinkSchema>;

/** As it stands in somebody's profile in Slack. */
export const slackMemberId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(
    /^[UW][A-Z0-9]{2,20}$/,
    "This is not a Slack member ID, which begins with U or W. Open the person's profile in Slack, then ⋮ > Copy member ID.",
  );

export const linkSlackUserInput = z.strictObject({
  /** Of the Slack Bot through which they press controls. */
  credentialId: z.uuid("Choose the Slack that they belong to."),
  slackUserId: slackMemberId,
  userId: z.uuid("Choose whose account it is."),
});
export type LinkSlackUserInput = z.input<typeof linkSlackUserInput>;

const path = "/api/v1/slack-user-links";

export const slackUserOperations = {
  list: defineOperation({
    id: "listSlackUserLinks",
    method: "GET",
    path,
    access: "UserRead",
    summary: "List which Slack people are which people of the console, newest first.",
    query: z.strictObject(pageQuery),
    response: pageSchema(slackUserLinkSchema),
  }),
  link: defineOperation({
    id: "linkSlackUser",
    method: "POST",
    path,
    access: "UserModify",
    summary: "Say whose account a Slack person's clicks count for.",
    body: linkSlackUserInput,
    response: slackUserLinkSchema,
    status: 201,
  }),
  unlink: defineOperation({
    id: "unlinkSlackUser",
    method: "DELETE",
    path: `${path}/{id}`,
    access: "UserModify",
    summary: "Take a Slack person's account away.",
    params: z.object({ id: z.uuid("This is not the address of a link.") }),
  }),
};
