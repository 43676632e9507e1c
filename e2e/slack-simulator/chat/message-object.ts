import type { Sim } from "../sim";
import { botId, botName, findApp } from "./bot";
import type { Message } from "./chat-state";
import { repliesTo } from "./write-message";

/** A message as the Web API and the payloads of clicks show it. */
export const messageObject = (sim: Sim, message: Message): Record<string, unknown> => {
  const app = findApp(sim, message.appId);
  const channel = sim.state.data.chat.channels.find(({ id }) => id === message.channelId);
  const replies = message.threadTs === null ? repliesTo(sim, message) : [];
  const threadTs = message.threadTs ?? (replies.length > 0 ? message.ts : null);
  return {
    user: message.userId,
    type: "message",
    ts: message.ts,
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    ...(message.username === null ? {} : { username: message.username }),
    ...(app === undefined ? {} : { bot_id: botId(app.id), app_id: app.id }),
    text: message.text,
    team: channel?.teamId,
    ...(app === undefined
      ? {}
      : {
          bot_profile: {
            id: botId(app.id),
            app_id: app.id,
            user_id: message.userId,
            name: botName(app),
            icons: {},
            deleted: false,
            updated: Math.floor(app.createdAtMs / 1000),
            team_id: channel?.teamId,
          },
        }),
    ...(message.edited === null ? {} : { edited: message.edited }),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(replies.length === 0
      ? {}
      : {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map(({ userId }) => userId))],
          latest_reply: replies.at(-1)?.ts,
        }),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
  };
};
