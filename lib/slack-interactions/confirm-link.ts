import "server-only";

import { loadSlackBot } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";
import { addLink } from "@/lib/slack-users/server";
import { findAccount } from "@/lib/users/server";

import { changeAlert } from "./change-alert";
import type { Click } from "./click";
import { confirmSlackLinkInput, type ConfirmedLinkDto } from "./contract";
import { startDeadline } from "./deadline";
import { contextOf } from "./identify";
import { type PendingRow, spendPending } from "./store";
import { loadWaiting } from "./waiting-link";

/** Links the signed-in person to the Slack person whose link it is, once, and then does what that person pressed. A click that cannot be done any more undoes nothing. */
export async function confirmSlackLink(
  ctx: Context,
  input: { token: string },
): Promise<ConfirmedLinkDto> {
  const { token } = parseInput(confirmSlackLinkInput, input);
  const { row, click } = await loadWaiting(ctx, token);
  const userId = "id" in ctx.actor ? ctx.actor.id : "";
  const { slackTeamId, slackUserId, slackUserName } = row;
  await db().$transaction(async (tx) => {
    if (!(await spendPending(tx, row.id, ctx.now)))
      throw new AppError("conflict", "This link was used already.");
    await addLink(tx, ctx, { slackTeamId, slackUserId, slackUserName, userId });
  });
  const { alertId } = click;
  try {
    return { alertId, done: true, outcome: await carryOut(ctx, row, click, userId) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { alertId, done: false, outcome: error.message };
  }
}

async function carryOut(
  ctx: Context,
  row: PendingRow,
  click: Click,
  userId: string,
): Promise<string> {
  if (click.kind === "details") return "The alert's details are in the console.";
  if (click.kind === "boomerang")
    return "Press Boomerang in Slack again: its window opens from there only.";
  const [bot, account] = await Promise.all([
    loadSlackBot(db(), row.credentialId),
    findAccount(db(), { id: userId }),
  ]);
  if (!bot || !account) throw new AppError("conflict", "No destination uses that Slack any more.");
  const by = { ...row, bot, accountId: userId };
  await changeAlert(contextOf(ctx, row.slackUserId, account), click, by, startDeadline());
  return "What you pressed in Slack is done.";
}
