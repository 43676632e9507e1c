import "server-only";

import { z } from "zod";

import { noteOnAlert } from "@/lib/alerts/server";
import { DestinationError } from "@/lib/destination-types/destination-type";
import { callBot, readReply, slackProblem } from "@/lib/destination-types/server";
import { loadSlackBot } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { SlackError } from "@/lib/platform/slack/slack-error";

import { askedPerson } from "./asked-person";
import { decideStep, retryAt, type Step } from "./decide-next";
import { answers } from "./question-contract";
import { questionMessage, reminderText } from "./question-message";
import { type BoomerangRow, claimDue, endTurn } from "./store";

const batch = 20;
/** Longer than the calls of one question take. */
const leaseMs = 60_000;

const receiptSchema = z.object({ channel: z.string(), ts: z.string() });
const openedSchema = z.looseObject({ channel: z.looseObject({ id: z.string() }) });

type Receipt = z.infer<typeof receiptSchema>;

/** Sends the questions, reminders and thanks that are due, and tries what failed again; answers how many it took on. A crash between Slack's yes and ours sends a message twice. */
export async function bringQuestions(ctx: Context, clock = () => new Date()): Promise<number> {
  authorize(ctx.actor, "AlertModify");
  for (let count = 0; count < batch; count += 1) {
    const now = clock();
    // One by one: a lease must outlast what is done under it.
    const [row] = await claimDue(db(), now, new Date(now.getTime() + leaseMs), 1);
    if (!row) return count;
    await bring({ ...ctx, now: clock() }, row);
  }
  return batch;
}

async function bring(ctx: Context, row: BoomerangRow): Promise<void> {
  const parsed = receiptSchema.safeParse(row.receipt);
  const receipt = parsed.data ?? null;
  const step = decideStep({ ...row, hasReceipt: receipt !== null });
  try {
    const bot = await loadSlackBot(db(), row.credentialId);
    if (!bot) throw new SlackError("boomerang", "not_authed");
    const sent = await send(step, row, receipt, bot.secrets["botToken"] ?? "");
    await succeed(ctx, row, step, sent);
  } catch (error) {
    if (!(error instanceof SlackError || error instanceof DestinationError)) throw error;
    await fail(ctx, row, step, error);
  }
}

async function send(
  step: Step,
  row: BoomerangRow,
  receipt: Receipt | null,
  token: string,
): Promise<Receipt | null> {
  const answer = answers.find((one) => one === row.answer) ?? null;
  const { text, blocks } = questionMessage({ ...row, answer });
  const content = { text, blocks: JSON.stringify(blocks) };
  if (step === "ask") {
    const opened = await callBot("conversations.open", token, { users: row.slackUserId });
    const { channel } = readReply("conversations.open", opened, openedSchema);
    const posted = await callBot("chat.postMessage", token, {
      channel: channel.id,
      ...content,
      unfurl_links: "false",
      unfurl_media: "false",
    });
    return readReply("chat.postMessage", posted, receiptSchema);
  }
  if (step === "remind" && receipt) {
    const { channel, ts } = receipt;
    const reminder = { channel, thread_ts: ts, text: reminderText(row.askedByName) };
    await callBot("chat.postMessage", token, { ...reminder, reply_broadcast: "true" });
  }
  if (step === "close" && receipt) await callBot("chat.update", token, { ...receipt, ...content });
  return receipt;
}

const fine = { failures: 0, errorCode: null, errorMessage: null };

async function succeed(ctx: Context, row: BoomerangRow, step: Step, sent: Receipt | null) {
  const { remindMinutes, alertId } = row;
  await db().$transaction(async (tx) => {
    if (step === "ask" && sent) {
      const remindAt = remindMinutes && new Date(ctx.now.getTime() + remindMinutes * 60_000);
      await endTurn(tx, row, { ...fine, sentAt: ctx.now, receipt: sent }, remindAt || null);
      return;
    }
    if (step !== "remind") return endTurn(tx, row, fine, null);
    await endTurn(tx, row, { ...fine, remindedAt: ctx.now }, null);
    const text = `Reminded ${askedPerson(row)}, who has not answered yet.`;
    await noteOnAlert(tx, ctx, alertId, { kind: "ASKED", text, tell: true });
  });
}

/** Since when a step is wanted, for which a failure's patience counts. */
function wantedSince(step: Step, row: BoomerangRow): Date {
  const { askedAt, answeredAt, sentAt, remindMinutes } = row;
  if (step === "close") return answeredAt ?? askedAt;
  if (step === "ask" || sentAt === null) return askedAt;
  return new Date(sentAt.getTime() + (remindMinutes ?? 0) * 60_000);
}

async function fail(
  ctx: Context,
  row: BoomerangRow,
  step: Step,
  error: SlackError | DestinationError,
): Promise<void> {
  const known =
    error instanceof SlackError
      ? slackProblem(error.code, error.needed)
      : { errorClass: error.errorClass, message: error.message };
  const { code, retryAfterSeconds } = error;
  const next = retryAt({
    code,
    errorClass: known.errorClass,
    retryAfterSeconds,
    failures: row.failures,
    wantedAt: wantedSince(step, row),
    now: ctx.now,
  });
  const outcome = { failures: row.failures + 1, errorCode: code, errorMessage: known.message };
  await db().$transaction(async (tx) => {
    await endTurn(tx, row, outcome, next);
    // Whoever answered knows it; that their message still shows the buttons is nobody's concern.
    if (next !== null || step === "close" || step === "nothing") return;
    const what = step === "ask" ? "question" : "reminder";
    const text = `The ${what} to ${askedPerson(row)} could not be sent (${code}). ${advice(code, known.message)}`;
    await noteOnAlert(tx, ctx, row.alertId, { kind: "ASKED", text, tell: true });
  });
}

/** What to do, where the words for destinations are about something else. */
function advice(code: string, message: string): string {
  if (code === "user_not_found" || code === "user_not_visible" || code === "user_disabled")
    return "Slack does not let Margay write to this person. Ask them in another way.";
  return `${message} Then ask again.`;
}
