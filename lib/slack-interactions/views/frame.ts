import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";

import { plainText } from "@/lib/destination-types/server";

import type { Submission } from "../interaction-payload";

/** What our windows are called; Slack sends these back with what was filled in. */
export const callbackIds = {
  resolve: "alert_resolve",
  comment: "alert_comment",
  ask: "boomerang_ask",
  answer: "boomerang_comment",
} as const;
type CallbackId = (typeof callbackIds)[keyof typeof callbackIds];

type Frame = {
  callbackId: CallbackId;
  title: string;
  /** What it is about: an alert, or a question. */
  about: string;
  blocks: KnownBlock[];
  /** Null: there is nothing to send. */
  submit: string | null;
  close?: string;
};

const aboutSchema = z.object({ about: z.uuid() });

/** A window; what it is about comes back with it. */
export function modal({
  callbackId,
  title,
  about,
  blocks,
  submit,
  close = "Cancel",
}: Frame): ModalView {
  return {
    type: "modal",
    callback_id: callbackId,
    private_metadata: JSON.stringify({ about }),
    title: plainText(title),
    close: plainText(close),
    ...(submit === null ? {} : { submit: plainText(submit) }),
    blocks,
  };
}

/** What a window that was submitted is about; null when it says nothing of ours. */
export function aboutOf({ view }: Submission): string | null {
  try {
    return aboutSchema.parse(JSON.parse(view.private_metadata)).about;
  } catch {
    return null;
  }
}

/** Of a text field: the block, under which problems are said, and the action, under which its text comes. */
export const textField = { block: "comment", action: "text" } as const;

/** A field for several lines of text. */
export function textInput(
  label: string,
  more: { optional: boolean; maxLength: number; initial?: string },
): InputBlock {
  const { optional, maxLength, initial } = more;
  return {
    type: "input",
    block_id: textField.block,
    label: plainText(label),
    optional,
    element: {
      type: "plain_text_input",
      action_id: textField.action,
      multiline: true,
      max_length: maxLength,
      ...(initial ? { initial_value: initial } : {}),
    },
  };
}
