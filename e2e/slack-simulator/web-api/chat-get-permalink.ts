import { channelById } from "../chat/find-channel";
import { findMessage } from "../chat/write-message";
import { json } from "../http/answer";
import { webError } from "./errors";
import type { WebMethod } from "./method";

/** chat.getPermalink: the address of a message on the simulator's channel page; needs no scope. */
export const chatGetPermalink: WebMethod = {
  perMinute: 600,
  kinds: ["user", "bot"],
  run: (call) => {
    const { sim, args } = call;
    const channel = channelById(call, args.get("channel"));
    if (typeof channel === "string") return webError(channel);
    const message = findMessage(sim, channel.id, args.get("message_ts"));
    if (message === undefined || message.onlyFor !== null) return webError("message_not_found");
    const inThread =
      message.threadTs === null || message.threadTs === message.ts
        ? ""
        : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
    const permalink = `${call.call.origin}/archives/${channel.id}/p${message.ts.replace(".", "")}${inThread}`;
    return json({ ok: true, channel: channel.id, permalink });
  },
};
