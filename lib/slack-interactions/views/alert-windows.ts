import type { KnownBlock, ModalView } from "@slack/types";

import {
  firstWords,
  longestMessage,
  reminders,
  usualReminder,
} from "@/lib/boomerangs/question-contract";
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

const remindOption = ({ label, value }: { label: string; value: string }) => ({
  text: plainText(label),
  value,
});

/** Asks whom to ask about an alert, what, and when to remind them. */
export function askWindow({ id, title, summary }: AlertMessage): ModalView {
  const { person, remind } = askFields;
  const options = reminders.map(remindOption);
  const usual = reminders.filter(({ value }) => value === usualReminder).map(remindOption);
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
      textInput("Message", {
        optional: false,
        maxLength: longestMessage,
        initial: firstWords({ title, summary }),
      }),
      {
        type: "input",
        block_id: remind.block,
        label: plainText("Remind them"),
        element: {
          type: "static_select",
          action_id: remind.action,
          options,
          ...(usual[0] ? { initial_option: usual[0] } : {}),
        },
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
