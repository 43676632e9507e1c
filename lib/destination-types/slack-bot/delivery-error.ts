import { asSlackError } from "@/lib/platform/slack/web-client";
import type { SlackError, SlackErrorClass } from "@/lib/platform/slack/slack-error";

import { DestinationError, type DestinationErrorClass } from "../destination-type";

type Meaning = { errorClass: DestinationErrorClass; message: string; field?: string };

const mend = (message: string, field?: string): Meaning => ({
  errorClass: "mend",
  message,
  ...(field ? { field } : {}),
});
const refused = (message: string): Meaning => ({ errorClass: "refused", message });
const retry = (message: string): Meaning => ({ errorClass: "retry", message });

const archived = mend(
  "The channel is archived. Unarchive it in Slack, or choose another channel.",
  "channel",
);
const tooBig = refused(
  "Slack takes no message of this size or shape. Open the alert in Margay, and report this.",
);
const mayNotPost = mend(
  "This channel is set so that the bot may not post in it. Change who may post in the channel's settings in Slack, or choose another channel.",
  "channel",
);
const blockedByAdmins = mend(
  "Your Slack's settings keep the app from posting. Ask an admin of your Slack to allow it.",
);

/** What Slack says to a message, where its code tells more than its class. */
const meaningOfCode: Record<string, Meaning> = {
  channel_not_found: mend(
    "Slack does not show this channel to the bot. If the channel is private, type /invite @Margay in it; if it is gone, choose another channel.",
    "channel",
  ),
  not_in_channel: mend("The bot is not in the channel. Type /invite @Margay in it.", "channel"),
  is_archived: archived,
  is_inactive: archived,
  team_not_found: mend(
    "With an app that is installed on an organization, a channel is found by its ID only. Enter the channel's ID.",
    "channel",
  ),
  team_access_not_granted: mend(
    "The app is not added to the channel's workspace. Add it there in your organization's Slack settings, or choose another channel.",
    "channel",
  ),
  restricted_action: mayNotPost,
  restricted_action_read_only_channel: mayNotPost,
  restricted_action_thread_only_channel: mayNotPost,
  messages_tab_disabled: blockedByAdmins,
  app_access_restricted: blockedByAdmins,
  message_limit_exceeded: retry(
    "Your Slack takes no more messages at the moment. Margay tries again by itself.",
  ),
  no_text: tooBig,
  invalid_blocks: tooBig,
  invalid_blocks_format: tooBig,
  invalid_arguments: tooBig,
  msg_blocks_too_long: tooBig,
  msg_too_long: tooBig,
  too_many_attachments: tooBig,
  attachment_payload_limit_exceeded: tooBig,
  message_not_found: refused(
    "The message was deleted in Slack. Margay does not post it again unless you choose “Resend”.",
  ),
  cant_update_message: refused(
    "The message belongs to another app's bot, so it can no longer be changed. Choose “Resend” for one that can.",
  ),
  edit_window_closed: refused(
    "Your Slack's settings allow no changes to a message of this age. Choose “Resend” for a new one.",
  ),
  cannot_reply_to_message: refused("Slack takes no replies to this message."),
  thread_not_found: refused("The message's thread is gone in Slack."),
  restricted_action_non_threadable_channel: refused("This channel takes no replies in threads."),
  restricted_action_thread_locked: refused("The message's thread is locked in Slack."),
};

const transient = retry(
  "Slack could not be reached, or did not answer as it should. Margay tries again by itself.",
);

const meaningOfClass: Record<SlackErrorClass, Meaning> = {
  reauthorize: mend(
    "Slack no longer takes the bot's token: the app was removed, or the token was revoked. Install the app again and enter its new Bot OAuth Token.",
    "botToken",
  ),
  scope: mend(
    "The bot's token lacks a permission (scope) that posting needs. Give the app the scopes of its manifest, install it again, and enter its new Bot OAuth Token.",
    "botToken",
  ),
  plan: mend("Your Slack's plan does not allow this. Ask an admin of your Slack."),
  organization_install: mend("The app is not installed where the channel is. Install it there."),
  access: blockedByAdmins,
  migration: retry("Your Slack is being moved into an organization. Margay tries again by itself."),
  rate_limited: retry(
    "Slack wants fewer messages. Margay goes on after the pause that Slack asked for.",
  ),
  clock: transient,
  transient,
  unknown: retry(
    "Slack refused the message for a reason that this version of Margay does not know. It tries again by itself.",
  ),
};

/** Of these it is certain that nothing was posted, however they are sorted. */
const surelyNotSent = (error: SlackError) =>
  error.errorClass !== "transient" && error.httpStatus !== undefined;

/** What sorted every error of a call to Slack: what follows from it, and what a person reads and does. */
export function slackDeliveryError(cause: unknown, operation: string): DestinationError {
  if (cause instanceof DestinationError) return cause;
  const error = asSlackError(cause, operation);
  const { code, errorClass, retryAfterSeconds, needed } = error;
  const known = Object.hasOwn(meaningOfCode, code) ? meaningOfCode[code] : undefined;
  const meaning = known ?? meaningOfClass[errorClass];
  const message =
    code === "missing_scope" && needed && /^[a-z:.]{1,60}$/.test(needed)
      ? `${meaning.message} What is missing: ${needed}.`
      : meaning.message;
  return new DestinationError(code, meaning.errorClass, message, {
    retryAfterSeconds,
    field: meaning.field,
    maybeSent: !surelyNotSent(error),
  });
}
