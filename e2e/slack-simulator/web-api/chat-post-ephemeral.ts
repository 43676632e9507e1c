import { readContent } from "../blocks/read-content";
import { actorOf, channelByIdOrName, isIn, postingProblem } from "../chat/find-channel";
import { writeMessage } from "../chat/write-message";
import { json } from "../http/answer";
import { webError } from "./errors";
import type { WebMethod } from "./method";

const longest = 4_000;

/** chat.postEphemeral: a note in a channel that one member sees. */
export const chatPostEphemeral: WebMethod = {
  perMinute: 100,
  takesJson: true,
  scope: "chat:write",
  kinds: ["user", "bot"],
  run: (call) => {
    const { sim, args, token } = call;
    const channel = channelByIdOrName(call, args.get("channel"));
    if (typeof channel === "string") return webError(channel);
    const problem = postingProblem(call, channel);
    if (problem !== undefined) return webError(problem);
    const userId = args.get("user");
    if (userId === undefined || !isIn(channel, userId)) return webError("user_not_in_channel");
    if ((args.get("text") ?? "").length > longest) return webError("msg_too_long");
    const content = readContent(args.get);
    if ("status" in content) return content;
    const { text, blocks, attachments } = content;
    const note = writeMessage(sim, {
      text,
      blocks,
      attachments,
      channelId: channel.id,
      userId: actorOf(token),
      appId: token.appId,
      threadTs: args.get("thread_ts") ?? null,
      onlyFor: userId,
    });
    return json({ ok: true, message_ts: note.ts });
  },
};
