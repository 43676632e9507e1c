import type { Person } from "../company/person";
import type { Sim } from "../sim";
import { botUserId } from "./bot";
import type { Channel, Message } from "./chat-state";
import { isIn } from "./find-channel";
import { join } from "./join";
import { seekBot } from "./seek";
import { writeMessage } from "./write-message";

type Said = { message: Message } | { note: string };

/** What happens when a person sends a line: it is posted, or done when it is a command, or a note says why not. */
export const say = (
  sim: Sim,
  channel: Channel,
  person: Person,
  text: string,
  threadTs: string | null = null,
): Said => {
  if (text.trim() === "") return { note: "Type a message first." };
  if (channel.archived) return { note: "This channel is archived." };
  if (!isIn(channel, person.id)) return { note: "Join the channel to write in it." };
  const invited = /^\/invite(?:\s+(.*))?$/s.exec(text.trim());
  if (invited !== null) return invite(sim, channel, person, invited[1] ?? "");
  if (text.trim().startsWith("/"))
    return { note: `${text.trim().split(/\s/)[0]} is not a command that works here.` };
  const message = writeMessage(sim, {
    channelId: channel.id,
    userId: person.id,
    text: text.trim(),
    threadTs,
  });
  return { message };
};

/** Brings an app's bot, or a person, into a channel. */
export const invite = (sim: Sim, channel: Channel, by: Person, name: string): Said => {
  if (name.trim() === "") return { note: "Say whom to invite: /invite @name" };
  const app = seekBot(sim, channel.teamId, name);
  const handle = name.replace(/^@/, "").trim().toLowerCase();
  const person = sim.directory
    .companyOf(channel.teamId)
    ?.people.find(
      (one) =>
        one.teamIds.includes(channel.teamId) &&
        [one.id.toLowerCase(), one.handle, one.name.toLowerCase()].includes(handle),
    );
  const userId = app === undefined ? person?.id : botUserId(app.id);
  if (userId === undefined)
    return { note: `Nobody here is called ${name.trim()}. An app must be installed first.` };
  return join(sim, channel, userId, by.id)
    ? { note: `${name.trim()} is in the channel now.` }
    : { note: `${name.trim()} is already in this channel.` };
};
