import "server-only";

import type { KnownBlock } from "@slack/types";

import { callBot, inLines, section } from "@/lib/destination-types/server";
import { log } from "@/lib/platform/logger/logger";

import type { Press } from "./interaction-payload";
import type { Origin } from "./origin";

/** Where something was pressed. */
export type Place = { channelId: string | null; threadTs: string | null };

export function placeOf({ container, channel }: Press): Place {
  return {
    channelId: container?.channel_id ?? channel?.id ?? null,
    threadTs: container?.thread_ts ?? null,
  };
}

const longest = 2_900;

/** Says something where a person pressed, to them alone, in `blocks` where there is more to it. Nobody waits for it: the click is taken, or refused, already. */
export function tell(
  { bot, slackUserId }: Origin,
  { channelId, threadTs }: Place,
  words: string,
  blocks?: KnownBlock[],
): void {
  if (channelId === null) return;
  const text = inLines(words, longest);
  const params = {
    channel: channelId,
    user: slackUserId,
    text,
    blocks: JSON.stringify(blocks ?? [section(text)]),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  };
  const sending = callBot("chat.postEphemeral", bot.secrets["botToken"] ?? "", params);
  sending.catch((err: unknown) => log().warn({ err }, "a note to somebody in Slack was not taken"));
}
