import "server-only";

import { loadAlertMessages } from "@/lib/alerts/server";
import { listSlackBotsOfAlert } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { QuestionDto } from "./contract";
import { listOfAlert } from "./store";
import { toQuestion } from "./to-question";

/** What stands in the way of a question where no Slack Bot is to bring the alert anywhere. */
export const noCarrier =
  "Only a Slack Bot can ask people, and none brings this alert to a channel. Under Configure > Alert Destinations, add one that takes alerts like this.";

/** `not_found` unless there is such an alert. */
export async function requireAlert(id: string): Promise<void> {
  if (!(await loadAlertMessages(db(), [id])).has(id))
    throw new AppError("not_found", "There is no such alert. It may have been deleted.");
}

/** The questions about an alert, oldest first, and what stands in the way of another. */
export async function listQuestions(
  ctx: Context,
  alertId: string,
): Promise<{ data: QuestionDto[]; nextCursor: null; obstacle: string | null }> {
  authorize(ctx.actor, "AlertRead");
  await requireAlert(alertId);
  const [rows, bots] = await Promise.all([
    listOfAlert(db(), alertId),
    listSlackBotsOfAlert(db(), alertId),
  ]);
  const obstacle = bots.length === 0 ? noCarrier : null;
  return { data: rows.map(toQuestion), nextCursor: null, obstacle };
}
