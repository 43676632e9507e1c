import { channelById } from "../chat/find-channel";
import { json } from "../http/answer";
import { lackOfAny, readingScope } from "./conversation-scopes";
import { webError } from "./errors";
import type { WebMethod } from "./method";
import { pageOf } from "./paging";

/** conversations.members: the ids of the people and bots in a channel. */
export const conversationsMembers: WebMethod = {
  perMinute: 100,
  kinds: ["user", "bot"],
  run: (call) => {
    const { args } = call;
    const blind = lackOfAny(call, Object.values(readingScope));
    if (blind !== undefined) return blind;
    const channel = channelById(call, args.get("channel"));
    if (typeof channel === "string") return webError(channel);
    const lack = lackOfAny(call, [readingScope[channel.kind]]);
    if (lack !== undefined) return lack;
    const page = pageOf(channel.memberIds, args, "member");
    if ("status" in page) return page;
    return json({ ok: true, members: page.rows, response_metadata: page.response_metadata });
  },
};
