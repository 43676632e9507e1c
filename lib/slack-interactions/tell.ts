import "server-only";

import type { KnownBlock } from "@slack/types";

import { callBot, inLines, section } from "@/lib/destination-types/server";
import { log } from "@/lib/platform/logger/logger";
import { respondToPress } from "@/lib/platform/slack/response-url";
import { SlackError } from "@/lib/platform/slack/slack-error";

import type { Press } from "./interaction-payload";
import type { Origin } from "./origin";

/** Where something was pressed. */
export type Place = {
  channelId: string | null;
  threadTs: string | null;
  /** Where Slack takes an answer without asking who gives it. */
  responseUrl: string | null;
};

export function placeOf({ container, channel, response_url: responseUrl }: Press): Place {
  return {
    channelId: container?.channel_id ?? channel?.id ?? null,
    threadTs: container?.thread_ts ?? null,
    responseUrl: responseUrl ?? null,
  };
}

const longest = 2_900;

/** Says something where a person pressed, to them alone, in `blocks` where there is more to it. Nobody waits for it: the click is taken, or refused, already. */
export function tell(origin: Origin, place: Place, words: string, blocks?: KnownBlock[]): void {
  const text = inLines(words, longest);
  const message = { text, blocks: blocks ?? [section(text)] };
  say(origin, place, message).catch((err: unknown) =>
    log().warn({ err }, "a note to somebody in Slack was not taken"),
  );
}

async function say(
  { bot, slackUserId }: Origin,
  { channelId, threadTs, responseUrl }: Place,
  { text, blocks }: { text: string; blocks: KnownBlock[] },
): Promise<void> {
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  try {
    if (channelId === null) throw new SlackError("chat.postEphemeral", "channel_not_found");
    const params = { channel: channelId, user: slackUserId, text, blocks: JSON.stringify(blocks) };
    await callBot("chat.postEphemeral", bot.secrets["botToken"] ?? "", { ...params, ...thread });
  } catch (error) {
    // Somebody may have taken the bot out of the channel, where its messages stay.
    if (!(error instanceof SlackError) || responseUrl === null) throw error;
    await respondToPress(responseUrl, { text, blocks, ...thread });
  }
}
