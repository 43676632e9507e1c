import type { Sim } from "../sim";
import type { ChatState } from "./chat-state";

/** Changes the chat and lets the pages that show it, and the state file, know. */
export const changeChat = <T>(sim: Sim, change: (chat: ChatState) => T): T => {
  const { chat } = sim.state.data;
  const result = change(chat);
  chat.revision += 1;
  sim.state.changed();
  return result;
};

/** A time stamp that no other message has, later than all before it, as Slack writes them. */
export const nextTs = (sim: Sim): string => {
  const { chat } = sim.state.data;
  const nowMs = sim.clock.slack();
  const asNow = `${Math.floor(nowMs / 1000)}.${String((nowMs % 1000) * 1000).padStart(6, "0")}`;
  chat.lastTs = isLater(asNow, chat.lastTs) ? asNow : following(chat.lastTs);
  return chat.lastTs;
};

const isLater = (one: string, other: string): boolean => micros(one) > micros(other);

const micros = (ts: string): bigint => BigInt(ts.replace(".", ""));

const following = (ts: string): string => {
  const text = String(micros(ts) + 1n).padStart(7, "0");
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
};
