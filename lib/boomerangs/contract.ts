import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { slackMemberId } from "@/lib/slack-users/contract";

import { askInput } from "./input";
import { answers } from "./question-contract";

/** SENDING: on its way; WAITING: there, without an answer; REMINDED: the same once more; NOT_SENT: given up. */
const questionStates = ["SENDING", "WAITING", "REMINDED", "ANSWERED", "NOT_SENT"] as const;
export type QuestionState = (typeof questionStates)[number];

const questionSchema = z.object({
  id: z.uuid(),
  alertId: z.uuid(),
  /** Who was asked; the name is null where Slack gave none. */
  slackUserId: z.string(),
  name: z.string().nullable(),
  message: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  state: z.enum(questionStates),
  sentAt: z.iso.datetime().nullable(),
  /** When they are reminded; null: not, or not any more. */
  remindAt: z.iso.datetime().nullable(),
  remindedAt: z.iso.datetime().nullable(),
  answer: z.enum(answers).nullable(),
  /** What they added. */
  comment: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  /** What the last try to write to them ended with; null after a good one. */
  errorMessage: z.string().nullable(),
});
export type QuestionDto = z.infer<typeof questionSchema>;

export const askColleagueInput = z
  .strictObject({
    /** Whom: one of the console's people, … */
    userId: z.uuid("Not the id of a person.").optional(),
    /** … or whoever has this address in Slack, … */
    email: z.string().trim().pipe(z.email("This is not an email address.")).optional(),
    /** … or whoever has this ID there. */
    slackUserId: slackMemberId.optional(),
    message: askInput.shape.message,
    /** After how many minutes they are reminded; null: not. */
    remindMinutes: askInput.shape.remindMinutes.default(null),
  })
  .refine(
    ({ userId, email, slackUserId }) =>
      [userId, email, slackUserId].filter((one) => one !== undefined).length === 1,
    { error: "Choose whom to ask: userId, email or slackUserId, one of them.", path: ["email"] },
  );
export type AskColleagueInput = z.input<typeof askColleagueInput>;

const colleagueSchema = z.object({
  /** One of the two tells who it is. */
  userId: z.uuid().nullable(),
  slackUserId: z.string().nullable(),
  name: z.string(),
  /** For whoever may read it. */
  email: z.string().nullable(),
});
export type ColleagueDto = z.infer<typeof colleagueSchema>;

const colleaguesQuery = z.strictObject({
  /** A part of the name (or of the address, for whoever may read it). */
  q: z.string().trim().max(100).optional(),
});
export type ColleaguesQuery = z.output<typeof colleaguesQuery>;

const params = z.object({ id: z.uuid("This is not the address of an alert.") });
const path = "/api/v1/alerts/{id}/boomerangs";

export const boomerangOperations = {
  list: defineOperation({
    id: "listAlertBoomerangs",
    method: "GET",
    path,
    access: "AlertRead",
    summary: "List the questions to colleagues about an alert with their answers, oldest first.",
    params,
    response: z.object({
      data: z.array(questionSchema),
      nextCursor: z.null(),
      /** Why nobody can be asked now and what to do about it; null: they can. */
      obstacle: z.string().nullable(),
    }),
  }),
  ask: defineOperation({
    id: "askAlertBoomerang",
    method: "POST",
    path,
    access: "AlertModify",
    summary: "Ask a colleague in Slack about an alert, through a Slack Bot that carries it.",
    params,
    body: askColleagueInput,
    response: questionSchema,
    status: 201,
  }),
  colleagues: defineOperation({
    id: "listAlertColleagues",
    method: "GET",
    path: "/api/v1/alerts/colleagues",
    access: "AlertRead",
    summary:
      "List people who can be asked about alerts, by name: the console's, and those asked before.",
    query: colleaguesQuery,
    response: z.object({ data: z.array(colleagueSchema), nextCursor: z.null() }),
  }),
};
