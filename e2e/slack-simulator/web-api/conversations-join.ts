import { actorOf, channelById } from "../chat/find-channel";
import { join } from "../chat/join";
import { json } from "../http/answer";
import { conversationObject } from "./conversation-object";
import { webError } from "./errors";
import type { WebMethod } from "./method";

const warning = "already_in_channel";

/** conversations.join: a public channel, by oneself. */
export const conversationsJoin: WebMethod = {
  perMinute: 50,
  takesJson: true,
  scope: "channels:join",
  kinds: ["bot"],
  run: (call) => {
    const { sim, args, token } = call;
    const channel = channelById(call, args.get("channel"));
    if (typeof channel === "string") return webError(channel);
    if (channel.kind !== "public") return webError("method_not_supported_for_channel_type");
    if (channel.archived) return webError("is_archived");
    const actor = actorOf(token);
    const joined = join(sim, channel, actor);
    return json({
      ok: true,
      channel: conversationObject(channel, actor),
      ...(joined ? {} : { warning, response_metadata: { warnings: [warning] } }),
    });
  },
};
