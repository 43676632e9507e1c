import { expect, it } from "vitest";

import { questionState } from "./question-state";

const at = new Date("2026-03-04T06:00:00Z");
const asked = { answer: null, sentAt: null, remindedAt: null, dueAt: at };

it.each([
  ["SENDING", {}],
  ["NOT_SENT", { dueAt: null }],
  ["WAITING", { sentAt: at }],
  ["WAITING", { sentAt: at, dueAt: null }],
  ["REMINDED", { sentAt: at, remindedAt: at, dueAt: null }],
  ["ANSWERED", { sentAt: at, remindedAt: at, answer: "NO" }],
  ["ANSWERED", { sentAt: at, answer: "YES", dueAt: null }],
])("%s", (state, more) => {
  expect(questionState({ ...asked, ...more })).toBe(state);
});
