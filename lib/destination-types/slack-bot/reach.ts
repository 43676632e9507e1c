import "server-only";

import { type DestinationAccess, DestinationError } from "../destination-type";
import { askChannel } from "./find-channel";
import { inviteBot } from "./invite";
import { asDestinationError, callBot } from "./slack-call";
import { slackProblem } from "./slack-problem";
import { slackBotConfigSchema } from "./stored";

export const botToken = ({ secrets }: DestinationAccess): string => secrets["botToken"] ?? "";

/** What keeps messages out, as Slack would say it of a message; null where nothing is seen. */
function obstacle({ channel, scopes }: Awaited<ReturnType<typeof askChannel>>): string | null {
  // Looking at a channel takes another scope than posting there.
  if (scopes && !scopes.includes("chat:write")) return "missing_scope";
  if (channel.isArchived) return "is_archived";
  return channel.isMember ? null : "not_in_channel";
}

/** Whether the bot may post, is in its channel, and the channel takes messages. */
export async function confirmPresence(access: DestinationAccess): Promise<string> {
  const { channelId } = slackBotConfigSchema.parse(access.config);
  const asked = await askChannel(botToken(access), channelId).catch((error: unknown) => {
    throw asDestinationError(error);
  });
  const code = obstacle(asked);
  if (code) {
    const { errorClass, field, message } = slackProblem(code, "chat:write");
    throw new DestinationError(code, errorClass, message, { field: field ?? undefined });
  }
  const { channel } = asked;
  return `Margay is in ${channel.name ? `#${channel.name}` : "the channel"}.`;
}

/** Greets the channel, so that everybody in it knows what will come. */
export async function sendWelcome(access: DestinationAccess): Promise<void> {
  const { channelId } = slackBotConfigSchema.parse(access.config);
  const text =
    "Hello, this is Margay. Alerts about this Slack come to this channel from now on, and you can work on them right here. " +
    `If I should tell another channel too, type \`${inviteBot}\` there and add it in the console.`;
  try {
    await callBot("chat.postMessage", botToken(access), { channel: channelId, text });
  } catch (error) {
    throw asDestinationError(error, true);
  }
}
