import { actorOf, channelById } from "../chat/find-channel";
import { eraseMessage, findMessage } from "../chat/write-message";
import { json } from "../http/answer";
import { webError } from "./errors";
import type { WebMethod } from "./method";

/** chat.delete: one's own message. */
export const chatDelete: WebMethod = {
  perMinute: 50,
  takesJson: true,
  scope: "chat:write",
  kinds: ["user", "bot"],
  run: (call) => {
    const { sim, args, token } = call;
    const channel = channelById(call, args.get("channel"));
    if (typeof channel === "string") return webError(channel);
    const message = findMessage(sim, channel.id, args.get("ts"));
    if (message === undefined || message.onlyFor !== null) return webError("message_not_found");
    if (message.userId !== actorOf(token)) return webError("cant_delete_message");
    eraseMessage(sim, message);
    return json({ ok: true, channel: channel.id, ts: message.ts });
  },
};
