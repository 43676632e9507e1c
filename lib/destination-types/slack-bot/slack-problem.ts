import { inviteBot } from "./invite";
import type { DestinationErrorClass } from "../destination-type";

/** What an error of Slack's means for a destination, in sentences for a person. */
export type SlackProblem = {
  errorClass: DestinationErrorClass;
  /** The field of the form at which a person mends it. */
  field: "channel" | "botToken" | null;
  /** What happened and what to do. */
  message: string;
};

type Entry = Omit<SlackProblem, "errorClass">;

const channel = (message: string): Entry => ({ field: "channel", message });
const token = (message: string): Entry => ({ field: "botToken", message });

const posting =
  "A rule of the channel or the workspace keeps the app from posting there. Let it post in the channel's settings, or choose another channel.";
const dead =
  "Slack no longer accepts the bot's token: the app was removed, or its token was replaced. Install the app again and replace the token here.";
const otherKind =
  "Slack does not take this kind of token here. Enter the Bot User OAuth Token of the app, which begins with xoxb-.";
const wall =
  "Rules of the Slack organization keep the app out. Ask an admin of the organization to approve it.";

/** What a person must change first. */
const toMend: Record<string, Entry> = {
  channel_not_found: channel(
    `Slack shows the app no such channel: there is none, or it is private and the app is not in it. Correct it, or, if it is private, type ${inviteBot} in the channel and try again.`,
  ),
  not_in_channel: channel(`Margay is not in the channel. Type ${inviteBot} there.`),
  is_archived: channel("The channel is archived. Unarchive it in Slack, or choose another one."),
  restricted_action: channel(posting),
  restricted_action_read_only_channel: channel(posting),
  restricted_action_thread_only_channel: channel(posting),
  restricted_action_non_threadable_channel: channel(posting),
  restricted_action_thread_locked: channel(posting),
  method_not_supported_for_channel_type: channel(
    "Messages of this kind do not go to such a conversation. Choose an ordinary channel.",
  ),
  messages_tab_disabled: channel("This is the app's own page, not a channel. Choose a channel."),
  // What Slack answers to a channel's name when the app is installed on the organization.
  team_not_found: channel(
    "The app is installed on an organization, where only a channel's ID will do. Click the channel's name in Slack, scroll to the end of the About tab, and copy the Channel ID.",
  ),
  team_access_not_granted: channel(
    "The app may not enter the workspace of this channel. Ask an admin of the organization to add it there.",
  ),
  invalid_auth: token(dead),
  not_authed: token(dead),
  account_inactive: token(dead),
  token_revoked: token(dead),
  token_expired: token(dead),
  not_allowed_token_type: token(otherKind),
  no_permission: token(
    "The bot's token may not do this in the workspace. Install the app again with the manifest from here.",
  ),
  org_login_required: token(
    "The workspace moves into an Enterprise organization. When that is done, install the app again and replace the token here.",
  ),
  team_added_to_org: token(
    "The workspace was moved into an Enterprise organization. Install the app again and replace the token here.",
  ),
  ekm_access_denied: token(wall),
  access_denied: token(wall),
  app_access_restricted: token(wall),
  enterprise_is_restricted: token(wall),
  two_factor_setup_required: token(wall),
};

/** What a look at the channel shows as well; whether the app may post there, only posting does. */
const lookedAt = new Set([
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "team_not_found",
  "team_access_not_granted",
  "missing_scope",
  "no_scopes",
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
]);

/** Whether a problem of this code is over when the channel can be looked at and the bot is in it. */
export const presenceDisproves = (code: string): boolean => lookedAt.has(code);

const tooMuch = "Slack does not take this message as it is. It stays in the console.";
const locked = "Slack does not let this message be changed any more. The console has what is new.";

/** What will not be taken however often it is sent. */
const refused: Record<string, string> = {
  no_text: tooMuch,
  msg_too_long: tooMuch,
  msg_blocks_too_long: tooMuch,
  invalid_blocks: tooMuch,
  invalid_blocks_format: tooMuch,
  too_many_attachments: tooMuch,
  attachment_payload_limit_exceeded: tooMuch,
  markdown_text_conflict: tooMuch,
  metadata_too_large: tooMuch,
  invalid_metadata_format: tooMuch,
  invalid_metadata_schema: tooMuch,
  invalid_arguments: tooMuch,
  invalid_arg_name: tooMuch,
  message_not_found:
    "The message was deleted in Slack, so there is nothing to bring up to date. Resend it if it is still wanted.",
  thread_not_found: "The message was deleted in Slack, so its thread tells nothing more.",
  cannot_reply_to_message: "Slack takes no replies to this message. The console has its story.",
  cant_update_message: locked,
  edit_window_closed: locked,
  is_inactive: locked,
};

const own = <T>(table: Record<string, T>, code: string) =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** Sorts an error by Slack's code (or ours for the way there); `needed` is the scope that Slack named. */
export function slackProblem(code: string, needed?: string): SlackProblem {
  if (code === "missing_scope" || code === "no_scopes") {
    const scope = needed ? ` (${needed})` : "";
    const message = `The bot's token lacks a permission${scope}. Add it under OAuth & Permissions > Bot Token Scopes, install the app again, and replace the token here.`;
    return { errorClass: "mend", field: "botToken", message };
  }
  const entry = own(toMend, code);
  if (entry) return { errorClass: "mend", ...entry };
  const never = own(refused, code);
  if (never) return { errorClass: "refused", field: null, message: never };
  return { errorClass: "retry", field: null, message: laterMessage(code) };
}

function laterMessage(code: string): string {
  switch (code) {
    case "network_error":
      return "Slack could not be reached. Check this machine's way to the internet; Margay tries again.";
    case "timeout":
      return "Slack took too long to answer. Margay tries again.";
    case "ratelimited":
    case "rate_limited":
    case "message_limit_exceeded":
    case "http_429":
      return "Slack takes no more calls from this app for the moment. Margay tries again when it does.";
    default:
      return `Slack did not do it and gave the reason ${code}. Margay tries again; status.slack.com says whether Slack has a problem.`;
  }
}
