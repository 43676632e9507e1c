import type { App } from "../apps/app";
import { findApp } from "../chat/bot";
import { changeChat, nextTs } from "../chat/changes";
import type { Channel, Message, OpenView } from "../chat/chat-state";
import { isIn } from "../chat/find-channel";
import { messageObject } from "../chat/message-object";
import type { Person } from "../company/person";
import { viewObject } from "../modals/view-object";
import type { Sim } from "../sim";
import {
  controlsOf,
  heldValue,
  optionsOf,
  stateValues,
  type Chosen,
  type Control,
  type Filled,
  type Json,
} from "./controls";
import { deliver } from "./deliver";
import { payloadBase } from "./payload";
import { grantResponseUrl } from "./response-urls";
import { pullTrigger } from "./triggers";

export type Pressed = { actionId: string; blockId?: string | undefined; value?: Chosen };
export type PressResult = { interactionId: string; status: number | null; problem: string | null };

/** A person presses a control of a message, or chooses in it; answers how the app took it. */
export const pressInMessage = async (
  sim: Sim,
  channel: Channel,
  message: Message,
  person: Person,
  pressed: Pressed,
): Promise<PressResult> => {
  if (!isIn(channel, person.id)) throw new Error(`${person.name} is not in #${channel.name}.`);
  const app = ownerOf(sim, message.appId);
  const control = seekControl(controlsOf(message.blocks), pressed);
  const ephemeral = message.onlyFor !== null;
  const place = { appId: app.id, teamId: channel.teamId, userId: person.id };
  const payload: Json = {
    type: "block_actions",
    ...payloadBase(sim, app, person, channel.teamId),
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: pullTrigger(sim, place, null),
    channel: { id: channel.id, name: nameInPayload(channel) },
    ...(ephemeral ? {} : { message: messageObject(sim, message) }),
    state: { values: stateValues(message.blocks, filledBy(control, pressed)) },
    response_url: grantResponseUrl(sim, message, person.id),
    actions: [actionOf(sim, control, pressed)],
  };
  return result(await deliver(sim, app, person.id, payload));
};

/** The same for a control of a modal, with what is filled in so far. */
export const pressInView = async (
  sim: Sim,
  open: OpenView,
  person: Person,
  pressed: Pressed,
  filled: Filled,
): Promise<PressResult> => {
  const app = ownerOf(sim, open.appId);
  const control = seekControl(controlsOf(open.view.blocks), pressed);
  const { block } = control;
  const own = filledBy(control, pressed);
  const all = {
    ...filled,
    [block.block_id]: { ...filled[block.block_id], ...own[block.block_id] },
  };
  const payload: Json = {
    type: "block_actions",
    ...payloadBase(sim, app, person, open.teamId),
    container: { type: "view", view_id: open.id },
    trigger_id: pullTrigger(sim, open, open),
    view: viewObject(open, stateValues(open.view.blocks, all)),
    actions: [actionOf(sim, control, pressed)],
  };
  return result(await deliver(sim, app, person.id, payload));
};

/** Payloads keep the names of what is not public to themselves. */
const nameInPayload = ({ kind, name }: Channel): string => {
  if (kind === "public") return name;
  return kind === "im" ? "directmessage" : "privategroup";
};

const ownerOf = (sim: Sim, appId: string | null): App => {
  const app = findApp(sim, appId);
  if (app === undefined) throw new Error("The app of this message is gone.");
  return app;
};

const seekControl = (controls: readonly Control[], { actionId, blockId }: Pressed): Control => {
  const found = controls.find(
    ({ block, element }) =>
      element.action_id === actionId && (blockId === undefined || block.block_id === blockId),
  );
  if (found === undefined) throw new Error(`There is no control "${actionId}" any more.`);
  return found;
};

const filledBy = ({ block, element }: Control, { value }: Pressed): Filled =>
  value === undefined ? {} : { [block.block_id]: { [element.action_id]: value } };

const actionOf = (sim: Sim, { block, element }: Control, { value = null }: Pressed): Json => {
  const { type, action_id: actionId } = element;
  const ids = { action_id: actionId, block_id: block.block_id };
  const action_ts = changeChat(sim, () => nextTs(sim));
  if (type === "button") {
    const { text, value: own, url, style } = element;
    const given = { text, value: own, url, style };
    const present = Object.entries(given).filter(([, one]) => one !== undefined);
    return { type, ...ids, ...Object.fromEntries(present), action_ts };
  }
  if (type === "overflow") {
    const option = optionsOf(element).find((one) => one.value === value);
    if (option === undefined) throw new Error(`"${actionId}" has no choice "${String(value)}".`);
    return { type, ...ids, selected_option: option, action_ts };
  }
  const { placeholder } = element;
  return {
    ...ids,
    ...heldValue(element, value),
    ...(placeholder === undefined ? {} : { placeholder }),
    action_ts,
  };
};

const result = ({ interaction: { id, status, problem } }: Awaited<ReturnType<typeof deliver>>) => ({
  interactionId: id,
  status,
  problem,
});
