import { randomBytes } from "node:crypto";

import { randomStream } from "../random";
import type { Sim } from "../sim";
import { changeChat } from "./changes";
import type { Channel } from "./chat-state";

export type NewChannel = {
  name: string;
  teamId?: string;
  kind?: "public" | "private";
  /** People's ids; the workspace's owners and admins unless told. */
  members?: string[];
};

/** A new channel; throws when the name is taken in that workspace. */
export const createChannel = (sim: Sim, wish: NewChannel): Channel => {
  const { name, teamId = sim.directory.mainWorkspace.id, kind = "public" } = wish;
  if (!/^[a-z0-9_-]{1,80}$/.test(name))
    throw new Error("A channel's name has lower case letters, digits, - and _ only.");
  if (sim.state.data.chat.channels.some((one) => one.name === name && one.teamId === teamId))
    throw new Error(`There is a channel ${name} already.`);
  const bosses = (sim.directory.companyOf(teamId)?.people ?? []).filter(
    ({ role, teamIds }) => role !== "member" && role !== "guest" && teamIds.includes(teamId),
  );
  const memberIds = wish.members ?? bosses.map(({ id }) => id);
  return changeChat(sim, (chat) => {
    const channel: Channel = {
      id: `C0${randomStream(randomBytes(8).toString("hex")).letters(8)}`,
      teamId,
      name,
      kind,
      archived: false,
      general: false,
      creator: memberIds[0] ?? "",
      createdAtMs: sim.clock.slack(),
      purpose: "",
      previousNames: [],
      memberIds: [...memberIds],
    };
    chat.channels.push(channel);
    return channel;
  });
};
