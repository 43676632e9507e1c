import { randomBytes } from "node:crypto";

import { changeChat } from "../chat/changes";
import type { OpenView } from "../chat/chat-state";
import { randomStream } from "../random";
import type { Sim } from "../sim";
import type { ViewContent } from "./read-view";

type Place = Pick<OpenView, "appId" | "teamId" | "userId">;

/** Opens a modal for a person, on top of another when there is one. */
export const openView = (
  sim: Sim,
  place: Place,
  view: ViewContent,
  previous: OpenView | null,
): OpenView =>
  changeChat(sim, (chat) => {
    const { appId, teamId, userId } = place;
    const id = `V0${randomStream(randomBytes(8).toString("hex")).letters(9)}`;
    const opened: OpenView = {
      appId,
      teamId,
      userId,
      id,
      rootId: previous?.rootId ?? id,
      previousId: previous?.id ?? null,
      hash: newHash(sim),
      view,
    };
    if (previous === null) chat.views = chat.views.filter((one) => one.userId !== userId);
    chat.views.push(opened);
    return opened;
  });

export const replaceView = (sim: Sim, open: OpenView, view: ViewContent): void =>
  changeChat(sim, () => {
    open.view = view;
    open.hash = newHash(sim);
  });

/** Closes one modal, or it with all that are below and above it. */
export const closeView = (sim: Sim, closed: OpenView, whole: boolean): void =>
  changeChat(sim, (chat) => {
    chat.views = chat.views.filter(
      (one) => one !== closed && !(whole && one.rootId === closed.rootId),
    );
  });

/** The modal that a person has before them, the topmost. */
export const topView = (sim: Sim, userId: string): OpenView | undefined =>
  sim.state.data.chat.views.findLast((one) => one.userId === userId);

/** How many modals lie on each other, this one on top. */
export const depthOf = (sim: Sim, view: OpenView): number =>
  sim.state.data.chat.views.filter(({ rootId }) => rootId === view.rootId).length;

const newHash = (sim: Sim): string =>
  `${Math.floor(sim.clock.slack() / 1000)}.${randomBytes(4).toString("hex")}`;
