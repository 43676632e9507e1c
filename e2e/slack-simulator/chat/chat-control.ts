import type { Sim } from "../sim";
import { revokeToken } from "../oauth/token-store";
import { botUserId } from "./bot";
import { changeChat } from "./changes";
import type { Channel, Message, ProfileChange } from "./chat-state";
import { createChannel, type NewChannel } from "./create-channel";
import { leave } from "./join";
import { invite, say } from "./say";
import { seekBot, seekChannel, seekMessage, seekPerson } from "./seek";
import { addWebhook, removeWebhook, webhookUrl } from "../webhooks/webhook-store";
import { eraseMessage } from "./write-message";

/** Where: a channel by id or name, and the workspace of a name (the main one unless told). */
export type Place = { channel: string; teamId?: string };

export type ChatControl = ReturnType<typeof createChatControl>;

/** What people and admins do to channels and messages, for tests; each throws a sentence when it can't be done. */
export const createChatControl = (sim: Sim) => {
  const at = ({ channel, teamId }: Place): Channel => seekChannel(sim, channel, teamId);
  const change = (place: Place, alter: (channel: Channel) => void): void => {
    const channel = at(place);
    changeChat(sim, () => alter(channel));
  };
  return {
    channels: (teamId = sim.directory.mainWorkspace.id): readonly Channel[] =>
      sim.state.data.chat.channels.filter((one) => one.teamId === teamId),
    createChannel: (wish: NewChannel): Channel => createChannel(sim, wish),
    /** The messages of a channel in order, replies and notes for one person too. */
    messages: (place: Place): readonly Message[] => {
      const channel = at(place);
      return sim.state.data.chat.messages.filter(({ channelId }) => channelId === channel.id);
    },
    say: ({
      as,
      text,
      threadTs,
      ...place
    }: Place & { as?: string; text: string; threadTs?: string }) => {
      const channel = at(place);
      return say(sim, channel, someone(sim, channel, as), text, threadTs ?? null);
    },
    /** Invites an app's bot (by app id or name) or a person, as a member of the channel does. */
    invite: ({ who, as, ...place }: Place & { who: string; as?: string }) => {
      const channel = at(place);
      return invite(sim, channel, someone(sim, channel, as), who);
    },
    remove: ({ who, ...place }: Place & { who: string }) => {
      const channel = at(place);
      const app = seekBot(sim, channel.teamId, who);
      leave(sim, channel, app === undefined ? who : botUserId(app.id));
    },
    archive: (place: Place) => change(place, (channel) => (channel.archived = true)),
    unarchive: (place: Place) => change(place, (channel) => (channel.archived = false)),
    rename: ({ name, ...place }: Place & { name: string }) =>
      change(place, (channel) => {
        channel.previousNames.push(channel.name);
        channel.name = name;
      }),
    /** Deletes a channel with all that stands in it. */
    deleteChannel: (place: Place) => {
      const gone = at(place);
      changeChat(sim, (chat) => {
        chat.channels = chat.channels.filter((one) => one !== gone);
        chat.messages = chat.messages.filter(({ channelId }) => channelId !== gone.id);
      });
    },
    deleteMessage: ({ ts, ...place }: Place & { ts: string }) =>
      eraseMessage(sim, seekMessage(sim, at(place), ts)),
    /** Changes what a person's profile shows; null hides the email, "" the name. */
    setProfile: (profile: ProfileChange) => {
      seekPerson(sim, profile.userId);
      changeChat(sim, (chat) => {
        const before = chat.profiles.find(({ userId }) => userId === profile.userId);
        chat.profiles = [
          ...chat.profiles.filter((one) => one !== before),
          { ...before, ...profile },
        ];
      });
    },
    /** An incoming webhook of an app for a channel; answers its URL. */
    addWebhook: ({ appId, as, ...place }: Place & { appId: string; as?: string }): string => {
      const channel = at(place);
      return webhookUrl(sim, addWebhook(sim, appId, channel, someone(sim, channel, as).id));
    },
    removeWebhook: (url: string) => {
      const found = sim.state.data.chat.webhooks.find((one) => url.endsWith(one.path));
      if (found === undefined) throw new Error("There is no such webhook.");
      removeWebhook(sim, found);
    },
    /** Revokes an app's bot tokens. */
    revokeBot: (appId: string) => {
      for (const token of botTokens(sim, appId)) revokeToken(sim, token);
    },
    /** Takes a scope from an app's bot tokens. */
    removeScope: (appId: string, scope: string) => {
      for (const token of botTokens(sim, appId))
        token.scopes = token.scopes.filter((one) => one !== scope);
      sim.state.changed();
    },
  };
};

const botTokens = (sim: Sim, appId: string) =>
  sim.state.data.tokens.filter((token) => token.appId === appId && token.kind === "bot");

/** The person of that id; an admin among the members unless told. */
const someone = (sim: Sim, channel: Channel, userId: string | undefined) => {
  if (userId !== undefined) return seekPerson(sim, userId);
  const people = channel.memberIds.flatMap((id) => sim.directory.person(id) ?? []);
  const found = people.find(({ role }) => role !== "member" && role !== "guest") ?? people[0];
  if (found === undefined) throw new Error(`Nobody is in #${channel.name}.`);
  return found;
};
