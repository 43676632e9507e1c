import "server-only";

import { z } from "zod";

import { SlackError } from "@/lib/platform/slack/slack-error";

import { callBot, readReply } from "./slack-call";

const channelSchema = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  is_private: z.boolean().nullish(),
  is_member: z.boolean().nullish(),
  is_archived: z.boolean().nullish(),
});

const listSchema = z.looseObject({
  channels: z.array(channelSchema),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});

export type FoundChannel = {
  id: string;
  name: string | null;
  isPrivate: boolean;
  isMember: boolean;
  isArchived: boolean;
};

/** Slack allows 20 such pages a minute. */
const maxPages = 15;

/** The channel of this ID, and what the token may do where Slack said it; throws SlackError, `channel_not_found` also for a private one that the bot is not in. */
export async function askChannel(
  token: string,
  id: string,
): Promise<{ channel: FoundChannel; scopes: string[] | null }> {
  const reply = await callBot("conversations.info", token, { channel: id });
  const schema = z.looseObject({ channel: channelSchema });
  const { channel } = readReply("conversations.info", reply, schema);
  return { channel: toChannel(channel), scopes: reply.scopes };
}

/** The channel of this ID; throws SlackError as `askChannel` does. */
export async function channelById(token: string, id: string): Promise<FoundChannel> {
  return (await askChannel(token, id)).channel;
}

/**
 * The channel of this name, among the public ones and the private ones that the bot is in; null when there is none,
 * "too many" when there are more than could be looked through. Throws SlackError.
 */
export async function channelByName(
  token: string,
  name: string,
): Promise<FoundChannel | "too many" | null> {
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const method = "conversations.list";
    const params = { types: "public_channel,private_channel", limit: "999", cursor };
    const reply = await callBot(method, token, params);
    const { channels, response_metadata: more } = readReply(method, reply, listSchema);
    const found = channels.find((channel) => channel.name === name);
    if (found) return toChannel(found);
    cursor = more?.next_cursor ?? undefined;
    if (!cursor) return null;
  }
  return "too many";
}

function toChannel(channel: z.infer<typeof channelSchema>): FoundChannel {
  return {
    id: channel.id,
    name: channel.name ?? null,
    isPrivate: channel.is_private ?? false,
    isMember: channel.is_member ?? false,
    isArchived: channel.is_archived ?? false,
  };
}

/** True when the page of channels was refused for want of patience, not of right. */
export function isRateLimit(error: unknown): boolean {
  return error instanceof SlackError && error.errorClass === "rate_limited";
}
