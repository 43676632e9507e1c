import type { App } from "../apps/app";
import type { Person } from "../company/person";
import type { Sim } from "../sim";
import type { Channel, Message } from "./chat-state";
import { botName, botUserId, livesIn } from "./bot";
import { findMessage } from "./write-message";

// What tests and pages name; unlike the Web API these throw a sentence.

/** The channel of an id, or of a name in a workspace (the main one unless told). */
export const seekChannel = (sim: Sim, given: string, teamId?: string): Channel => {
  const { channels } = sim.state.data.chat;
  const name = given.replace(/^#/, "");
  const team = teamId ?? sim.directory.mainWorkspace.id;
  const found =
    channels.find(({ id }) => id === given) ??
    channels.find((one) => one.name === name && one.teamId === team && one.kind !== "im");
  if (found === undefined) throw new Error(`There is no channel ${given}.`);
  return found;
};

export const seekMessage = (sim: Sim, channel: Channel, ts: string): Message => {
  const found = findMessage(sim, channel.id, ts);
  if (found === undefined) throw new Error(`No message ${ts} stands in #${channel.name}.`);
  return found;
};

export const seekPerson = (sim: Sim, userId: string): Person => {
  const found = sim.directory.person(userId);
  if (found === undefined) throw new Error(`Nobody has the id ${userId}.`);
  return found;
};

/** The app whose bot goes by that name (or app id, or bot user) in a workspace. */
export const seekBot = (sim: Sim, teamId: string, given: string): App | undefined => {
  const wanted = given.replace(/^@/, "").trim().toLowerCase();
  return sim.state.data.apps.findLast(
    (app) =>
      [app.id, botUserId(app.id), botName(app), app.name].some(
        (name) => name.toLowerCase() === wanted,
      ) && livesIn(sim, app.id, teamId),
  );
};
