import type { Sim } from "../sim";
import { changeChat, nextTs } from "./changes";
import type { Block, Message } from "./chat-state";

export type NewMessage = Pick<Message, "channelId" | "userId" | "text"> & Partial<Message>;

const kept = 5_000;

/** Puts a message into a channel; it gets a time stamp of its own. */
export const writeMessage = (sim: Sim, given: NewMessage): Message =>
  changeChat(sim, (chat) => {
    const message: Message = {
      threadTs: null,
      appId: null,
      blocks: [],
      attachments: [],
      metadata: null,
      subtype: null,
      username: null,
      onlyFor: null,
      edited: null,
      ...given,
      ts: nextTs(sim),
    };
    chat.messages.push(message);
    if (chat.messages.length > kept) chat.messages.splice(0, chat.messages.length - kept);
    return message;
  });

type Content = {
  text: string;
  blocks: Block[];
  attachments: Record<string, unknown>[];
  metadata?: unknown;
};

/** Replaces what a message says; an edit by a person or an app marks it as edited. */
export const rewriteMessage = (sim: Sim, message: Message, content: Content, by: string): void =>
  changeChat(sim, () => {
    Object.assign(message, content);
    message.edited = { user: by, ts: nextTs(sim) };
  });

export const eraseMessage = (sim: Sim, message: Message): void =>
  changeChat(sim, (chat) => {
    chat.messages.splice(chat.messages.indexOf(message), 1);
  });

/** A message by its channel and time stamp; undefined when it was never there or is gone. */
export const findMessage = (
  sim: Sim,
  channelId: string,
  ts: string | undefined,
): Message | undefined =>
  sim.state.data.chat.messages.findLast((one) => one.channelId === channelId && one.ts === ts);

export const repliesTo = (sim: Sim, message: Message): Message[] =>
  sim.state.data.chat.messages.filter(
    (one) =>
      one.channelId === message.channelId && one.threadTs === message.ts && one.ts !== message.ts,
  );
