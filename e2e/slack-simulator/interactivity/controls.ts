import type { Block } from "../chat/chat-state";

export type Json = Record<string, unknown>;
export type Element = Json & { type: string; action_id: string };
export type Control = { block: Block; element: Element };

/** What a person chose: an option's value, a person's id, a text, several of them, or nothing. */
export type Chosen = string | readonly string[] | null;

/** The controls of a message or a modal, from top to bottom. */
export const controlsOf = (blocks: readonly Block[]): Control[] =>
  blocks.flatMap((block) => {
    const { elements, accessory, element } = block;
    return [...(Array.isArray(elements) ? elements : []), accessory, element]
      .filter(isElement)
      .map((one) => ({ block, element: one }));
  });

const isElement = (value: unknown): value is Element =>
  typeof value === "object" && value !== null && "action_id" in value;

export type Option = { text: { text: string }; value: string; url?: string };

/** The choices of a menu, those in groups too. */
export const optionsOf = ({ options, option_groups: groups }: Element): Option[] => [
  ...((options ?? []) as Option[]),
  ...((groups ?? []) as { options: Option[] }[]).flatMap((group) => group.options),
];

/** What a control holds, as payloads say it; undefined when it holds nothing by nature (a button). */
export const heldValue = (element: Element, chosen?: Chosen): Json | undefined => {
  const one = Array.isArray(chosen) ? chosen[0] : chosen;
  const id = (initial: string) => (chosen === undefined ? (element[initial] ?? null) : one);
  const option = () =>
    chosen === undefined
      ? (element["initial_option"] ?? null)
      : (optionsOf(element).find(({ value }) => value === one) ?? null);
  const several = () => {
    if (chosen === undefined) return element["initial_options"] ?? [];
    const values = [chosen ?? []].flat();
    return optionsOf(element).filter(({ value }) => values.includes(value));
  };
  const { type } = element;
  if (type === "plain_text_input") return { type, value: id("initial_value") || null };
  if (type === "static_select" || type === "radio_buttons")
    return { type, selected_option: option() };
  if (type === "checkboxes" || type === "multi_static_select")
    return { type, selected_options: several() };
  if (type === "users_select") return { type, selected_user: id("initial_user") };
  if (type === "conversations_select")
    return { type, selected_conversation: id("initial_conversation") };
  if (type === "channels_select") return { type, selected_channel: id("initial_channel") };
  if (type === "datepicker") return { type, selected_date: id("initial_date") };
  return undefined;
};

export type Filled = Record<string, Record<string, Chosen>>;

/** state.values of a message or a modal: what each control holds, by block and action. */
export const stateValues = (
  blocks: readonly Block[],
  filled: Filled,
): Record<string, Record<string, Json>> => {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element } of controlsOf(blocks)) {
    const held = heldValue(element, filled[block.block_id]?.[element.action_id]);
    if (held !== undefined) (values[block.block_id] ??= {})[element.action_id] = held;
  }
  return values;
};
