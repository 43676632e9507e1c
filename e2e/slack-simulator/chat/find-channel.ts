import type { Team } from "../company/team";
import type { Token } from "../oauth/token";
import type { Sim } from "../sim";
import { grantedTeams } from "../web-api/granted-teams";
import { botUserId } from "./bot";
import type { Channel } from "./chat-state";

type Asking = { sim: Sim; token: Token; team: Team };

/** Who acts with a token: the app's bot user, or the person. */
export const actorOf = (token: Token): string =>
  token.kind === "bot" ? botUserId(token.appId) : token.userId;

export const isIn = (channel: Channel, userId: string): boolean =>
  channel.memberIds.includes(userId);

/** The channel of that id as far as the token may know of it, or Slack's error code. */
export const channelById = ({ sim, token }: Asking, id: string | undefined): Channel | string => {
  const channel = sim.state.data.chat.channels.find((one) => one.id === id);
  if (channel === undefined) return "channel_not_found";
  if (!grantedTeams(sim, token).some((team) => team.id === channel.teamId))
    return sim.directory.team(token.teamId)?.kind === "enterprise"
      ? "team_access_not_granted"
      : "channel_not_found";
  const open = channel.kind === "public" || isIn(channel, actorOf(token));
  return open ? channel : "channel_not_found";
};

/** The same for an id or a name with or without "#"; names do not work with an organisation's token. */
export const channelByIdOrName = (asking: Asking, given: string | undefined): Channel | string => {
  const { sim, token, team } = asking;
  if (given === undefined) return "channel_not_found";
  if (/^[CDG][A-Z0-9]{8,}$/.test(given)) return channelById(asking, given);
  if (team.kind === "enterprise") return "team_not_found";
  const name = given.replace(/^#/, "").toLowerCase();
  const named = sim.state.data.chat.channels.find(
    (one) => one.teamId === token.teamId && one.name === name && one.kind !== "im",
  );
  return channelById(asking, named?.id);
};

/** Why the token may not post there, as Slack says it; undefined when it may. */
export const postingProblem = ({ sim, token }: Asking, channel: Channel): string | undefined => {
  if (channel.archived) return "is_archived";
  const mayUninvited =
    channel.kind === "public" && sim.faults.scopes(token).includes("chat:write.public");
  return isIn(channel, actorOf(token)) || mayUninvited ? undefined : "not_in_channel";
};
