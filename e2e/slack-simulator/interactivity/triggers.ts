import { randomBytes } from "node:crypto";

import { changeChat } from "../chat/changes";
import type { OpenView, Trigger } from "../chat/chat-state";
import { number } from "../oauth/token-store";
import type { Sim } from "../sim";

const lifetimeMs = 3_000;
const kept = 200;

/** A trigger for one press; it opens one modal within three seconds. */
export const pullTrigger = (
  sim: Sim,
  given: Pick<Trigger, "appId" | "teamId" | "userId">,
  view: OpenView | null,
): string =>
  changeChat(sim, (chat) => {
    const { appId, teamId, userId } = given;
    const id = `${number(13)}.${number(12)}.${randomBytes(16).toString("hex")}`;
    const atMs = sim.clock.now();
    const trigger = { id, appId, teamId, userId, viewId: view?.id ?? null, atMs, used: false };
    chat.triggers = [...chat.triggers.slice(1 - kept), trigger];
    return id;
  });

/** The trigger if it is good for this app now, or Slack's error code. */
export const findTrigger = (sim: Sim, appId: string, id: string | undefined): Trigger | string => {
  const trigger = sim.state.data.chat.triggers.find((one) => one.id === id && one.appId === appId);
  if (trigger === undefined) return "invalid_trigger_id";
  if (trigger.used) return "exchanged_trigger_id";
  return sim.clock.now() - trigger.atMs > lifetimeMs ? "expired_trigger_id" : trigger;
};
