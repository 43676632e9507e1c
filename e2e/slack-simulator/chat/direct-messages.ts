import { randomStream } from "../random";
import type { Sim } from "../sim";
import { changeChat } from "./changes";
import type { Channel } from "./chat-state";

/** The direct messages of a bot with a person, if they were opened before. */
export const knownIm = (sim: Sim, botUser: string, userId: string): Channel | undefined =>
  sim.state.data.chat.channels.find(
    ({ kind, memberIds }) =>
      kind === "im" && memberIds.includes(botUser) && memberIds.includes(userId),
  );

/** The direct messages of a bot with a person of this workspace; opens them when there are none. */
export const openIm = (sim: Sim, teamId: string, botUser: string, userId: string): Channel =>
  knownIm(sim, botUser, userId) ??
  changeChat(sim, (chat) => {
    const random = randomStream(sim.state.data.seed, "im", botUser, userId);
    const im: Channel = {
      id: `D0${random.letters(8)}`,
      teamId,
      name: "directmessage",
      kind: "im",
      archived: false,
      general: false,
      creator: botUser,
      createdAtMs: sim.clock.slack(),
      purpose: "",
      previousNames: [],
      memberIds: [botUser, userId],
    };
    chat.channels.push(im);
    return im;
  });
