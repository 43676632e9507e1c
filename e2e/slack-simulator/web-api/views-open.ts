import { findTrigger } from "../interactivity/triggers";
import { depthOf, openView } from "../modals/open-views";
import { readView } from "../modals/read-view";
import { viewObject } from "../modals/view-object";
import { json, type Answer } from "../http/answer";
import { webError } from "./errors";
import type { MethodCall, WebMethod } from "./method";

const deepest = 3;

const open = ({ sim, args, token }: MethodCall, onTop: boolean): Answer => {
  const trigger = findTrigger(sim, token.appId, args.get("trigger_id"));
  if (typeof trigger === "string") return webError(trigger);
  const view = readView(args.get("view"));
  if ("status" in view) return view as Answer;
  const { views } = sim.state.data.chat;
  const below = onTop ? (views.find(({ id }) => id === trigger.viewId) ?? null) : null;
  if (below !== null && depthOf(sim, below) >= deepest) return webError("push_limit_reached");
  const externalId = view["external_id"];
  const taken = views.some(
    (one) => one.appId === token.appId && one.view["external_id"] === externalId,
  );
  if (typeof externalId === "string" && externalId !== "" && taken)
    return webError("duplicate_external_id");
  trigger.used = true;
  return json({ ok: true, view: viewObject(openView(sim, trigger, view, below)) });
};

/** views.open: a modal for the person whose press made the trigger; needs no scope. */
export const viewsOpen: WebMethod = {
  perMinute: 100,
  takesJson: true,
  kinds: ["user", "bot"],
  run: (call) => open(call, false),
};

/** views.push: the same on top of the modal in which the press was; three at most. */
export const viewsPush: WebMethod = {
  perMinute: 100,
  takesJson: true,
  kinds: ["user", "bot"],
  run: (call) => open(call, true),
};
