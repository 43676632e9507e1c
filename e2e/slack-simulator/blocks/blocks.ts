import { z } from "zod";

import { accessory, actionElement, image, inputElement } from "./elements";
import { anyText, id255, plainText } from "./text";

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: id255,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: "missing required field: text or fields",
  });

const header = z.strictObject({
  type: z.literal("header"),
  block_id: id255,
  text: plainText(150),
});

const divider = z.strictObject({ type: z.literal("divider"), block_id: id255 });

const context = z.strictObject({
  type: z.literal("context"),
  block_id: id255,
  elements: z
    .array(z.union([anyText(3000), image]))
    .min(1)
    .max(10),
});

const actions = z.strictObject({
  type: z.literal("actions"),
  block_id: id255,
  elements: z.array(actionElement).min(1).max(25),
});

const imageBlock = z.strictObject({
  type: z.literal("image"),
  block_id: id255,
  image_url: z.string().min(1).max(3000),
  alt_text: z.string().min(1).max(2000),
  title: plainText(2000).optional(),
});

const markdown = z.strictObject({
  type: z.literal("markdown"),
  block_id: id255,
  text: z.string().min(1).max(12_000),
});

const input = z.strictObject({
  type: z.literal("input"),
  block_id: id255,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});

// Apps rarely write it themselves; it is taken as it is.
const richText = z.looseObject({
  type: z.literal("rich_text"),
  block_id: id255,
  elements: z.array(z.unknown()),
});

const common = [section, header, divider, context, actions, imageBlock, input, richText] as const;

/** The blocks that a message, or a modal, may consist of. */
export const messageBlocks = z.array(z.discriminatedUnion("type", [...common, markdown])).max(50);
export const modalBlocks = z.array(z.discriminatedUnion("type", common)).max(100);

/** A modal without its blocks. */
export const modalFrame = z.strictObject({
  type: z.literal("modal"),
  title: plainText(24),
  blocks: z.array(z.unknown()).max(100),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});
