import { readContent } from "../blocks/read-content";
import { actorOf, channelById } from "../chat/find-channel";
import { messageObject } from "../chat/message-object";
import { findMessage, rewriteMessage } from "../chat/write-message";
import { json } from "../http/answer";
import { webError } from "./errors";
import type { WebMethod } from "./method";

const longest = 4_000;

/** chat.update: one's own message, by channel id and time stamp; what is not sent again is gone. */
export const chatUpdate: WebMethod = {
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
    if (message.userId !== actorOf(token)) return webError("cant_update_message");
    if (channel.archived) return webError("is_inactive");
    if ((args.get("text") ?? "").length > longest) return webError("msg_too_long");
    const content = readContent(args.get);
    if ("status" in content) return content;
    const { text, blocks, attachments } = content;
    const metadata = args.get("metadata") === undefined ? message.metadata : content.metadata;
    rewriteMessage(sim, message, { text, blocks, attachments, metadata }, actorOf(token));
    return json({
      ok: true,
      channel: channel.id,
      ts: message.ts,
      text,
      message: messageObject(sim, message),
    });
  },
};
