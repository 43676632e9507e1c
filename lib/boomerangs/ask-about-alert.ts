import "server-only";

import { listSlackBotsOfAlert } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";
import { slackHomeOf } from "@/lib/slack-users/server";

import { askColleague } from "./ask-colleague";
import { askColleagueInput, type AskColleagueInput, type QuestionDto } from "./contract";
import { findColleague } from "./find-colleague";
import { noCarrier, requireAlert } from "./list-questions";
import { findBoomerang } from "./store";
import { toQuestion } from "./to-question";

/** Asks a colleague about an alert as Slack's own control does, through the oldest Slack Bot that carries the alert and knows them; `conflict` where none carries it. */
export async function askAboutAlert(
  ctx: Context,
  alertId: string,
  input: AskColleagueInput,
): Promise<QuestionDto> {
  authorize(ctx.actor, "AlertModify");
  const { message, remindMinutes, ...whom } = parseInput(askColleagueInput, input);
  await requireAlert(alertId);
  const bots = await listSlackBotsOfAlert(db(), alertId);
  if (bots.length === 0) throw new AppError("conflict", noCarrier);
  const { bot, slackUserId, name } = await findColleague(bots, whom);
  const id = await askColleague(ctx, {
    alertId,
    credentialId: bot.credentialId,
    slackTeamId: slackHomeOf(bot),
    slackUserId,
    slackUserName: name,
    message,
    remindMinutes,
  });
  const row = await findBoomerang(db(), id);
  if (!row) throw new AppError("not_found", "The alert was deleted just now.");
  return toQuestion(row);
}
