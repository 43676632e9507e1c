import { randomBytes } from "node:crypto";

import type { Block } from "../chat/chat-state";

type Json = Record<string, unknown>;

const acting = new Set([
  "button",
  "overflow",
  "static_select",
  "multi_static_select",
  "users_select",
  "conversations_select",
  "channels_select",
  "radio_buttons",
  "checkboxes",
  "datepicker",
  "plain_text_input",
]);

/** Valid blocks as Slack keeps them: every block and control has an id, every text says how it is read. */
export const completeBlocks = (blocks: readonly Json[]): Block[] =>
  blocks.map((block) => {
    const completed = complete(block) as Json & { type: string };
    const { block_id: given } = block;
    return { ...completed, block_id: typeof given === "string" ? given : shortId() };
  });

const complete = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(complete);
  if (typeof value !== "object" || value === null) return value;
  const given = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, complete(inner)]),
  );
  const type = String(given["type"]);
  if (type === "plain_text") return { emoji: true, ...given };
  if (type === "mrkdwn") return { verbatim: false, ...given };
  return acting.has(type) && given["action_id"] === undefined
    ? { ...given, action_id: shortId() }
    : given;
};

const shortId = (): string => randomBytes(4).toString("base64url").slice(0, 5);
