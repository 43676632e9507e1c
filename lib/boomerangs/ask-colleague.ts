import "server-only";

import { type Before, noteOnAlert } from "@/lib/alerts/server";
import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { askedPerson } from "./asked-person";
import { askInput, type AskInput } from "./input";
import { insertBoomerang } from "./store";

/** Puts a question to a colleague about an alert into the outbox, and into the alert's activity; answers its id. */
export async function askColleague(
  ctx: Context,
  input: AskInput,
  before?: Before,
): Promise<string> {
  authorize(ctx.actor, "AlertModify");
  const question = parseInput(askInput, input);
  return db().$transaction(async (tx) => {
    await before?.(tx);
    const person = askedPerson(question);
    const text = `Asked ${person}: “${question.message}”`;
    const { alertId, remindMinutes, slackUserId } = question;
    if (!(await noteOnAlert(tx, ctx, alertId, { kind: "ASKED", text, tell: true })))
      throw new AppError("not_found", "There is no such alert any more.");
    const id = await insertBoomerang(
      tx,
      { ...question, askedByName: actorName(ctx.actor) },
      ctx.now,
    );
    await recordAudit(tx, ctx, {
      action: "ASK_COLLEAGUE",
      targetType: "alert",
      targetId: alertId,
      details: { slackUserId, person, message: question.message, remindMinutes },
    });
    return id;
  });
}
