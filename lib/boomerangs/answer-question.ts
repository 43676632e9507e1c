import "server-only";

import { type Before, loadAlertMessages, noteOnAlert, raiseSeverity } from "@/lib/alerts/server";
import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { db, type Db } from "@/lib/platform/db/client";

import { askedPerson } from "./asked-person";
import { longestComment } from "./input";
import { type Answer, answers, answerTitles } from "./question-contract";
import { type BoomerangRow, lockBoomerang, setAnswer, setComment } from "./store";
import { severityAfterNo } from "./worse-severity";

/** Somebody in Slack as a signed click names them, with the credentials whose secret signed it. */
export type Respondent = { slackTeamId: string; slackUserId: string; credentialIds: string[] };

const notYours = () =>
  new AppError("forbidden", "Only the person who was asked can answer this question.");

/** The question, locked, if it was put to this person; another app's secret speaks for nobody here. */
async function lockOwn(tx: Db, id: string, by: Respondent): Promise<BoomerangRow> {
  const row = await lockBoomerang(tx, id);
  if (!row) throw new AppError("not_found", "This question is no longer open.");
  const own =
    row.slackUserId === by.slackUserId &&
    row.slackTeamId === by.slackTeamId &&
    by.credentialIds.includes(row.credentialId);
  if (!own) throw notYours();
  return row;
}

/** Whoever was asked may answer without an account: for these lines they act as one who manages alerts. */
function asRespondent(ctx: Context, row: BoomerangRow): Context {
  const actor = {
    type: "slackUser",
    id: row.slackUserId,
    name: askedPerson(row),
    role: "Analyst",
  } as const;
  return { ...ctx, actor };
}

/** Keeps what the person who was asked answers, once: in the alert's activity, and with a No the alert becomes more severe. `conflict` when there is an answer. */
export async function answerQuestion(
  ctx: Context,
  { id, answer, by }: { id: string; answer: Answer; by: Respondent },
  before?: Before,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await before?.(tx);
    const row = await lockOwn(tx, id, by);
    const given = answers.find((one) => one === row.answer);
    if (given)
      throw new AppError("conflict", `You have answered this already: ${answerTitles[given]}.`);
    const as = asRespondent(ctx, row);
    await setAnswer(tx, id, answer, ctx.now);
    const text = `${answerTitles[answer]}.`;
    await noteOnAlert(tx, as, row.alertId, { kind: "ANSWERED", text, tell: true });
    if (answer === "NO") await escalate(tx, as, row);
    await recordAudit(tx, as, {
      action: "ANSWER_QUESTION",
      targetType: "alert",
      targetId: row.alertId,
      details: { answer, askedBy: row.askedByName },
    });
  });
}

async function escalate(tx: Db, ctx: Context, row: BoomerangRow): Promise<void> {
  const loaded = (await loadAlertMessages(tx, [row.alertId])).get(row.alertId);
  if (!loaded) return;
  const to = severityAfterNo(loaded.message.severity);
  const why = `${askedPerson(row)} says that it was not them.`;
  await raiseSeverity(tx, ctx, row.alertId, to, why);
}

/** Adds what the person who answered has to say, once; `conflict` when they said something already. */
export async function commentOnAnswer(
  ctx: Context,
  { id, comment, by }: { id: string; comment: string; by: Respondent },
  before?: Before,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await before?.(tx);
    const row = await lockOwn(tx, id, by);
    if (row.answer === null) throw new AppError("conflict", "Answer Yes or No first.");
    if (row.comment !== null) throw new AppError("conflict", "You have commented on it already.");
    const text = comment.trim().slice(0, longestComment);
    const as = asRespondent(ctx, row);
    await setComment(tx, id, text, ctx.now);
    await noteOnAlert(tx, as, row.alertId, { kind: "ANSWERED", text, tell: true });
    await recordAudit(tx, as, {
      action: "COMMENT_ON_ANSWER",
      targetType: "alert",
      targetId: row.alertId,
      details: { comment: text },
    });
  });
}
