import { actorOf, channelById } from "../chat/find-channel";
import { json } from "../http/answer";
import { conversationObject } from "./conversation-object";
import { lackOfAny, readingScope } from "./conversation-scopes";
import { webError } from "./errors";
import type { WebMethod } from "./method";

/** conversations.info: a channel by its id, with whether the caller is a member. */
export const conversationsInfo: WebMethod = {
  perMinute: 50,
  kinds: ["user", "bot"],
  run: (call) => {
    const { args, token } = call;
    const blind = lackOfAny(call, Object.values(readingScope));
    if (blind !== undefined) return blind;
    const channel = channelById(call, args.get("channel"));
    if (typeof channel === "string") return webError(channel);
    const lack = lackOfAny(call, [readingScope[channel.kind]]);
    if (lack !== undefined) return lack;
    const counted = ["1", "true"].includes(args.get("include_num_members") ?? "");
    return json({
      ok: true,
      channel: {
        ...conversationObject(channel, actorOf(token)),
        ...(counted ? { num_members: channel.memberIds.length } : {}),
      },
    });
  },
};
