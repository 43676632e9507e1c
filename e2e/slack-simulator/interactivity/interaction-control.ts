import { seekChannel, seekMessage, seekPerson } from "../chat/seek";
import type { Interaction, OpenView } from "../chat/chat-state";
import type { Place } from "../chat/chat-control";
import { topView } from "../modals/open-views";
import type { Sim } from "../sim";
import type { Filled } from "./controls";
import { replay } from "./deliver";
import { pressInMessage, pressInView, type Pressed, type PressResult } from "./press";
import { dismissView, submitView, type Submitted } from "./submit";

/** Who: a person's id. */
type As = { as: string };

export type InteractionControl = ReturnType<typeof createInteractionControl>;

/** What people press and fill in, for tests; each throws a sentence when it can't be done. */
export const createInteractionControl = (sim: Sim) => {
  const openViewOf = (as: string): OpenView => {
    const view = topView(sim, as);
    if (view === undefined) throw new Error(`${as} has no modal open.`);
    return view;
  };
  return {
    /** Presses a button or chooses in a menu of a message; `value` is an option's value or a person's id. */
    press: ({
      as,
      ts,
      channel,
      teamId,
      ...pressed
    }: As & Place & Pressed & { ts: string }): Promise<PressResult> => {
      const place = seekChannel(sim, channel, teamId);
      return pressInMessage(sim, place, seekMessage(sim, place, ts), seekPerson(sim, as), pressed);
    },
    pressInView: ({
      as,
      filled = {},
      ...pressed
    }: As & Pressed & { filled?: Filled }): Promise<PressResult> =>
      pressInView(sim, openViewOf(as), seekPerson(sim, as), pressed, filled),
    /** Submits the person's topmost modal; what is not given stays as the app preset it. */
    submit: ({ as, values = {} }: As & { values?: Filled }): Promise<Submitted> =>
      submitView(sim, openViewOf(as), seekPerson(sim, as), values),
    dismiss: ({ as, whole = false }: As & { whole?: boolean }): Promise<void> =>
      dismissView(sim, openViewOf(as), seekPerson(sim, as), whole),
    /** The modals of a person, the topmost last. */
    views: (as: string): readonly OpenView[] =>
      sim.state.data.chat.views.filter(({ userId }) => userId === as),
    /** The payloads that were sent to apps, oldest first. */
    interactions: (appId?: string): readonly Interaction[] =>
      sim.state.data.chat.interactions.filter((one) => appId === undefined || one.appId === appId),
    /** Sends one of them again with the same time and signature. */
    replay: async (id: string): Promise<Interaction> => (await replay(sim, id)).interaction,
  };
};
