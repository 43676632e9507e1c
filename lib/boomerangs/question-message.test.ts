import { expect, it } from "vitest";

import { questionMessage, reminderText } from "./question-message";

const hostile = "<!channel> <@U0ADA> <https://evil.example|Slack> & more";
const question = { id: "1", askedByName: hostile, message: hostile, answer: null, comment: null };

it.each<[string, string]>([
  ["the question", JSON.stringify(questionMessage(question))],
  ["what a phone shows of it", questionMessage(question).text],
  ["the reminder", reminderText(hostile)],
  [
    "the question once answered",
    JSON.stringify(questionMessage({ ...question, answer: "NO", comment: hostile })),
  ],
])("%s mentions nobody and links nowhere, whatever people write", (_name, text) => {
  expect(text).toContain("&lt;!channel&gt;");
  expect(text).not.toMatch(/[<>]|& more/);
});
