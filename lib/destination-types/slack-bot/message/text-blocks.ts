import type { ContextBlock, MrkdwnElement, PlainTextElement, SectionBlock } from "@slack/types";

/** Slack's longest text of a section. */
export const sectionLength = 3_000;

/** `verbatim`: Slack makes no links, channels or mentions of what only looks like them. */
export const mrkdwn = (text: string): MrkdwnElement => ({ type: "mrkdwn", text, verbatim: true });

/** Without `emoji`, a ":word:" in it stays what it is. */
export const plainText = (text: string): PlainTextElement => ({
  type: "plain_text",
  text,
  emoji: false,
});

export const section = (text: string): SectionBlock => ({ type: "section", text: mrkdwn(text) });

export const context = (text: string): ContextBlock => ({
  type: "context",
  elements: [mrkdwn(text)],
});
