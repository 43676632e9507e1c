import { z } from "zod";

import { confirm, id255, option, plainText } from "./text";

const choosing = {
  action_id: id255,
  placeholder: plainText(150).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
};

const button = z.strictObject({
  type: z.literal("button"),
  action_id: id255,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

const options = z.array(option).min(1).max(100);
const group = z.strictObject({ label: plainText(75), options });

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...choosing,
    options: options.optional(),
    option_groups: z.array(group).min(1).max(100).optional(),
    initial_option: option.optional(),
  })
  .refine((menu) => (menu.options === undefined) !== (menu.option_groups === undefined), {
    error: "must have either options or option_groups",
  });

const multiStaticSelect = z.strictObject({
  type: z.literal("multi_static_select"),
  ...choosing,
  options: options.optional(),
  option_groups: z.array(group).min(1).max(100).optional(),
  initial_options: options.optional(),
  max_selected_items: z.int().min(1).optional(),
});

const select = (kind: "users" | "conversations" | "channels", initial: string) =>
  z.strictObject({
    type: z.literal(`${kind}_select`),
    ...choosing,
    [initial]: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: z.record(z.string(), z.unknown()).optional(),
  });

const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: id255,
  options: z.array(option).min(1).max(5),
  confirm: confirm.optional(),
});

const few = z.array(option).min(1).max(10);

const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  action_id: id255,
  options: few,
  initial_option: option.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});

const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  action_id: id255,
  options: few,
  initial_options: few.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});

const date = z.strictObject({
  type: z.literal("datepicker"),
  ...choosing,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, "must be a date")
    .optional(),
});

export const image = z.strictObject({
  type: z.literal("image"),
  image_url: z.string().min(1).max(3000),
  alt_text: z.string().min(1).max(2000),
});

const textInput = z.strictObject({
  type: z.literal("plain_text_input"),
  action_id: id255,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  placeholder: plainText(150).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.string()).optional() })
    .optional(),
});

const users = select("users", "initial_user");
const conversations = select("conversations", "initial_conversation");
const channels = select("channels", "initial_channel");

const menus = [
  staticSelect,
  multiStaticSelect,
  users,
  conversations,
  channels,
  radioButtons,
  checkboxes,
  date,
] as const;

/** What may stand in an actions block, beside a section, and in an input block. */
export const actionElement = z.discriminatedUnion("type", [button, overflow, ...menus]);
export const accessory = z.discriminatedUnion("type", [button, overflow, image, ...menus]);
export const inputElement = z.discriminatedUnion("type", [textInput, ...menus]);
