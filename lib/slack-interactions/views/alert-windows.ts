import type { KnownBlock, ModalView } from "@slack/types";

import type { AlertMessage } from "@/lib/destination-types/destination-type";
import { inLines, plainText, section } from "@/lib/destination-types/server";

import { callbackIds, modal, textInput } from "./frame";

const commentLength = 3_000;
const about = (title: string) => section(`*${inLines(title, 500)}*`);

/** Asks why an alert is resolved; nothing need be said. */
export function resolveWindow({ id, title }: AlertMessage): ModalView {
  return modal({
    callbackId: callbackIds.resolve,
    title: "Resolve alert",
    about: id,
    submit: "Resolve",
    blocks: [
      about(title),
      textInput("What came out of it?", { optional: true, maxLength: commentLength }),
    ],
  });
}

/** All that is known of an alert; with a field for a comment for whoever may write one. */
export function detailsWindow(
  { id }: AlertMessage,
  blocks: KnownBlock[],
  mayComment: boolean,
): ModalView {
  const comment = textInput("Comment", { optional: false, maxLength: commentLength });
  return modal({
    callbackId: callbackIds.comment,
    title: "Alert details",
    about: id,
    submit: mayComment ? "Add comment" : null,
    close: "Close",
    blocks: mayComment ? [...blocks, { type: "divider" }, comment] : blocks,
  });
}

/** Where a colleague is chosen, and when they are reminded. */
export const askFields = {
  person: { block: "person", action: "user" },
  remind: { block: "remind", action: "minutes" },
} as const;

const reminders: [label: string, minutes: string][] = [
  ["No reminder", "0"],
  ["After 15 minutes", "15"],
  ["After 30 minutes", "30"],
  ["After 1 hour", "60"],
  ["After 4 hours", "240"],
  ["After a day", "1440"],
];
const usualReminder = "60";

const option = ([label, value]: [string, string]) => ({ text: plainText(label), value });

// Halves of characters and control characters are no part of a text that one edits.
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unfit = /[\p{Surrogate}\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Asks whom to ask about an alert, what, and when to remind them. */
export function askWindow({ id, title, summary }: AlertMessage, maxLength: number): ModalView {
  const { person, remind } = askFields;
  const noticed = (summary || title).slice(0, maxLength - 100).replaceAll(unfit, "");
  const initial = `Margay noticed this: ${noticed}\n\nWas this you?`;
  const options = reminders.map(option);
  const initial_option = options.find(({ value }) => value === usualReminder) ?? option(["", "0"]);
  return modal({
    callbackId: callbackIds.ask,
    title: "Ask a colleague",
    about: id,
    submit: "Ask",
    blocks: [
      about(title),
      {
        type: "input",
        block_id: person.block,
        label: plainText("Whom"),
        element: { type: "users_select", action_id: person.action },
      },
      textInput("Message", { optional: false, maxLength, initial }),
      {
        type: "input",
        block_id: remind.block,
        label: plainText("Remind them"),
        element: { type: "static_select", action_id: remind.action, options, initial_option },
      },
    ],
  });
}

/** Thanks for an answer, and asks whether there is more to say. */
export function answerWindow(questionId: string, title: string, maxLength: number): ModalView {
  return modal({
    callbackId: callbackIds.answer,
    title: "Your answer",
    about: questionId,
    submit: "Send",
    close: "Nothing to add",
    blocks: [
      section(`You answered: *${title}.* It has been passed on.`),
      textInput("Anything that helps to understand it?", { optional: true, maxLength }),
    ],
  });
}
