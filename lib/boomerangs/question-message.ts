import type { KnownBlock } from "@slack/types";

import { context, inLine, inLines, plainText, section } from "@/lib/destination-types/server";

import { type Answer, answerTitles } from "./question-contract";

/** What the buttons of a question are called; Slack sends these back with a click. */
export const answerActionIds = {
  YES: "boomerang_yes",
  NO: "boomerang_no",
} as const satisfies Record<Answer, string>;

export type Question = {
  id: string;
  askedByName: string;
  message: string;
  answer: Answer | null;
  comment: string | null;
};

type Message = { text: string; blocks: KnownBlock[] };

const room = 2_800;

const asks = (name: string) => `*${inLine(name, 200)}* asks you:`;

const button = (id: string, answer: Answer) => ({
  type: "button" as const,
  action_id: answerActionIds[answer],
  text: plainText(answerTitles[answer]),
  value: id,
  ...(answer === "NO" ? { style: "danger" as const } : {}),
});

/** A question to a colleague, with the two answers while there is none, or with the one that was given. */
export function questionMessage(question: Question): Message {
  const { id, askedByName, message, answer, comment } = question;
  const said = [section(asks(askedByName)), section(inLines(message, room) || "–")];
  if (answer === null) {
    return {
      text: inLine(`${askedByName} asks you: ${message}`, 240),
      blocks: [
        ...said,
        { type: "actions", elements: [button(id, "YES"), button(id, "NO")] },
        context("Your answer goes to the people who look after this. You need no account for it."),
      ],
    };
  }
  const given = `You answered: *${answerTitles[answer]}.*`;
  const more = comment ? [section(`You wrote: ${inLines(comment, room)}`)] : [];
  return {
    text: `You answered: ${answerTitles[answer]}.`,
    blocks: [...said, section(given), ...more, context("Thank you. They have been told.")],
  };
}

/** What reminds of a question that has no answer. */
export function reminderText(askedByName: string): string {
  return `*${inLine(askedByName, 200)}* still waits for your answer: was this you? Press *Yes* or *No* above.`;
}
