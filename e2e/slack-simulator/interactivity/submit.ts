import { findApp } from "../chat/bot";
import type { OpenView } from "../chat/chat-state";
import type { Person } from "../company/person";
import { closeView, depthOf, openView, replaceView } from "../modals/open-views";
import { readView } from "../modals/read-view";
import { viewObject } from "../modals/view-object";
import type { Sim } from "../sim";
import { controlsOf, stateValues, type Filled, type Json } from "./controls";
import { deliver } from "./deliver";
import { payloadBase } from "./payload";
import { pullTrigger } from "./triggers";

/** What came of pressing a modal's submit button: it closed, or why it did not, by block; or what is wrong with the app. */
export type Submitted = {
  outcome: "closed" | "errors" | "updated" | "pushed" | "failed";
  errors: Record<string, string>;
  problem: string | null;
  interactionId: string | null;
};

const deepest = 3;
const trouble = "We had some trouble connecting. Try again?";

/** A person presses a modal's submit button. What is required and empty is said at once, without asking the app. */
export const submitView = async (
  sim: Sim,
  open: OpenView,
  person: Person,
  filled: Filled,
): Promise<Submitted> => {
  const values = stateValues(open.view.blocks, filled);
  const missing = missingInputs(open, values);
  const done = (outcome: Submitted["outcome"], more: Partial<Submitted> = {}): Submitted => ({
    outcome,
    errors: {},
    problem: null,
    interactionId: null,
    ...more,
  });
  if (Object.keys(missing).length > 0) return done("errors", { errors: missing });
  const app = findApp(sim, open.appId);
  if (app === undefined) return done("failed", { problem: "The app of this window is gone." });
  const { interaction, reply } = await deliver(sim, app, person.id, {
    type: "view_submission",
    ...payloadBase(sim, app, person, open.teamId),
    trigger_id: pullTrigger(sim, open, open),
    view: viewObject(open, values),
    response_urls: [],
  });
  const failed = (problem: string | null) =>
    done("failed", { problem: problem ?? trouble, interactionId: interaction.id });
  if (reply === undefined) return failed(interaction.problem);
  const answer = readAnswer(reply);
  if (answer === undefined) return failed(trouble);
  const action = answer["response_action"];
  const interactionId = interaction.id;
  if (action === undefined || action === "clear") {
    closeView(sim, open, action === "clear" || open.view["clear_on_close"] === true);
    return done("closed", { interactionId });
  }
  if (action === "errors") {
    const errors = inputErrors(open, answer["errors"]);
    return errors === undefined ? failed(trouble) : done("errors", { errors, interactionId });
  }
  const view = readView(answer["view"]);
  if ("status" in view) return failed(trouble);
  if (action === "update") replaceView(sim, open, view);
  else if (action === "push" && depthOf(sim, open) < deepest) openView(sim, open, view, open);
  else return failed(trouble);
  return done(action === "update" ? "updated" : "pushed", { interactionId });
};

/** A person closes a modal; the app hears of it when it asked to. */
export const dismissView = async (
  sim: Sim,
  open: OpenView,
  person: Person,
  whole: boolean,
): Promise<void> => {
  closeView(sim, open, whole);
  const app = findApp(sim, open.appId);
  if (app === undefined || open.view["notify_on_close"] !== true) return;
  await deliver(sim, app, person.id, {
    type: "view_closed",
    ...payloadBase(sim, app, person, open.teamId),
    view: viewObject(open),
    is_cleared: whole,
  });
};

const readAnswer = (reply: string): Json | undefined => {
  if (reply === "") return {};
  try {
    const value: unknown = JSON.parse(reply);
    return typeof value === "object" && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

const inputs = (open: OpenView) =>
  controlsOf(open.view.blocks).filter(({ block }) => block.type === "input");

// Slack shows errors beside inputs only; one that names another block shows nothing.
const inputErrors = (open: OpenView, given: unknown): Record<string, string> | undefined => {
  if (typeof given !== "object" || given === null) return undefined;
  const ids = new Set(inputs(open).map(({ block }) => block.block_id));
  const entries = Object.entries(given).map(([id, text]) => [id, String(text)] as const);
  return entries.length > 0 && entries.every(([id]) => ids.has(id))
    ? Object.fromEntries(entries)
    : undefined;
};

const missingInputs = (
  open: OpenView,
  values: Record<string, Record<string, Json>>,
): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const { block, element } of inputs(open)) {
    const { type: _type, ...held } = values[block.block_id]?.[element.action_id] ?? {};
    const value = Object.values(held)[0];
    const empty =
      value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    if (empty && block["optional"] !== true)
      errors[block.block_id] = "Please complete this required field.";
    const { max_length: most, min_length: least } = element;
    if (typeof value !== "string") continue;
    if (typeof most === "number" && value.length > most)
      errors[block.block_id] = `At most ${most} characters, please.`;
    if (typeof least === "number" && value.length < least)
      errors[block.block_id] = `At least ${least} characters, please.`;
  }
  return errors;
};
