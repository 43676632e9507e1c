import type { Sim } from "../sim";
import { appOfBot } from "./bot";
import { changeChat } from "./changes";
import type { Channel } from "./chat-state";
import { isIn } from "./find-channel";
import { writeMessage } from "./write-message";

/** Makes somebody a member, which the channel's members read in a line; nothing happens when they are one already. */
export const join = (sim: Sim, channel: Channel, userId: string, invitedBy?: string): boolean => {
  if (isIn(channel, userId)) return false;
  changeChat(sim, () => channel.memberIds.push(userId));
  const by = invitedBy === undefined || invitedBy === userId ? "" : ` by <@${invitedBy}>`;
  writeMessage(sim, {
    channelId: channel.id,
    userId,
    appId: appOfBot(sim, userId)?.id ?? null,
    subtype: "channel_join",
    text:
      by === ""
        ? `<@${userId}> has joined the channel`
        : `<@${userId}> was added to the channel${by}`,
  });
  return true;
};

export const leave = (sim: Sim, channel: Channel, userId: string): void =>
  changeChat(sim, () => {
    channel.memberIds = channel.memberIds.filter((id) => id !== userId);
  });
