import type { Channel } from "../chat/chat-state";
import { actorOf, isIn } from "../chat/find-channel";
import { json } from "../http/answer";
import { conversationObject } from "./conversation-object";
import { lackOfOne, readingScope } from "./conversation-scopes";
import { webError } from "./errors";
import { grantedTeams } from "./granted-teams";
import type { WebMethod } from "./method";
import { pageOf } from "./paging";

const kinds: Record<string, Channel["kind"] | null> = {
  public_channel: "public",
  private_channel: "private",
  im: "im",
  mpim: null,
};

/** conversations.list: a workspace's channels; private ones only where the caller is a member. */
export const conversationsList: WebMethod = {
  perMinute: 20,
  kinds: ["user", "bot"],
  run: (call) => {
    const { sim, args, token, team } = call;
    const types = (args.get("types") ?? "public_channel").split(",").map((type) => type.trim());
    if (types.some((type) => !Object.hasOwn(kinds, type))) return webError("invalid_types");
    const wanted = types.flatMap((type) => kinds[type] ?? []);
    const lack = lackOfOne(
      call,
      wanted.map((kind) => readingScope[kind]),
    );
    if (lack !== undefined) return lack;
    const teamId = team.kind === "enterprise" ? args.get("team_id") : team.id;
    if (teamId === undefined) return webError("missing_argument", { argument: "team_id" });
    if (!grantedTeams(sim, token).some(({ id }) => id === teamId))
      return webError("team_access_not_granted");
    const actor = actorOf(token);
    const shown = sim.state.data.chat.channels.filter(
      (channel) =>
        channel.teamId === teamId &&
        wanted.includes(channel.kind) &&
        (channel.kind === "public" || isIn(channel, actor)) &&
        !(channel.archived && ["1", "true"].includes(args.get("exclude_archived") ?? "")),
    );
    const page = pageOf(shown, args, "team");
    if ("status" in page) return page;
    return json({
      ok: true,
      channels: page.rows.map((channel) => ({
        ...conversationObject(channel, actor),
        num_members: channel.memberIds.length,
      })),
      response_metadata: page.response_metadata,
    });
  },
};
