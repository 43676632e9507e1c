import { readContent } from "../blocks/read-content";
import { actorOf, channelByIdOrName, postingProblem } from "../chat/find-channel";
import { messageObject } from "../chat/message-object";
import { openIm } from "../chat/direct-messages";
import { findMessage, writeMessage } from "../chat/write-message";
import type { Channel } from "../chat/chat-state";
import { json } from "../http/answer";
import { webError, webRateLimited } from "./errors";
import { grantedTeams } from "./granted-teams";
import type { MethodCall, WebMethod } from "./method";

/** chat.postMessage: to a channel by id or name, or to a person; about one a second in each channel. */
export const chatPostMessage: WebMethod = {
  perMinute: 600,
  takesJson: true,
  scope: "chat:write",
  kinds: ["user", "bot"],
  run: (call) => {
    const { sim, args, token } = call;
    const channel = findPlace(call);
    if (typeof channel === "string") return webError(channel);
    const problem = postingProblem(call, channel);
    if (problem !== undefined) return webError(problem);
    const content = readContent(args.get);
    if ("status" in content) return content;
    const threadTs = args.get("thread_ts") ?? null;
    const parent = threadTs === null ? undefined : findMessage(sim, channel.id, threadTs);
    if (parent !== undefined && parent.onlyFor !== null) return webError("cannot_reply_to_message");
    const wait = sim.rates.takeOfSecond(`post ${token.appId} ${channel.id}`);
    if (wait !== undefined) return webRateLimited(wait);
    const named = sim.faults.scopes(token).includes("chat:write.customize");
    const { cut, ...said } = content;
    const message = writeMessage(sim, {
      ...said,
      channelId: channel.id,
      userId: actorOf(token),
      appId: token.appId,
      threadTs: parent?.threadTs ?? threadTs,
      username: named ? (args.get("username") ?? null) : null,
    });
    return json({
      ok: true,
      channel: channel.id,
      ts: message.ts,
      message: messageObject(sim, message),
      ...(cut
        ? {
            warning: "message_truncated",
            response_metadata: { warnings: ["message_truncated"] },
          }
        : {}),
    });
  },
};

/** A person's id stands for the direct messages with them. */
const findPlace = (call: MethodCall): Channel | string => {
  const { sim, args, token } = call;
  const given = args.get("channel");
  const person = sim.directory.person(given ?? "");
  if (person === undefined) return channelByIdOrName(call, given);
  const home = grantedTeams(sim, token).find(({ id }) => person.teamIds.includes(id));
  return home === undefined ? "channel_not_found" : openIm(sim, home.id, actorOf(token), person.id);
};
