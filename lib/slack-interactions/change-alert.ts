import "server-only";

import { type Before, updateAlert } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { findSlackAccount } from "@/lib/slack-users/server";

import type { Click } from "./click";
import type { Deadline } from "./deadline";
import { profileMs } from "./identify";
import type { Origin } from "./origin";

export type ChangingClick = Extract<Click, { kind: "assign" | "status" }>;

/** Whose clicks these are, and where Slack is asked about others. */
export type Clicker = Pick<Origin, "bot" | "slackTeamId" | "slackUserId">;

/** Does what a click asks for with the console's own verb, which checks what its person may do; throws AppError with what to say. */
export async function changeAlert(
  as: Context,
  click: ChangingClick,
  by: Clicker & { accountId: string },
  deadline: Deadline,
  before?: Before,
): Promise<void> {
  const { alertId } = click;
  if (click.kind === "status") {
    await updateAlert(as, alertId, { status: click.status }, before);
    return;
  }
  authorize(as.actor, "AlertModify");
  const assigneeId = await assigneeOf(click.slackUserId, by, deadline);
  await updateAlert(as, alertId, { assigneeId }, before);
}

/** The person of the console whom a Slack person is; null for nobody. */
async function assigneeOf(
  slackUserId: string | null,
  by: Clicker & { accountId: string },
  deadline: Deadline,
): Promise<string | null> {
  if (slackUserId === null) return null;
  if (slackUserId === by.slackUserId) return by.accountId;
  const person = { slackTeamId: by.slackTeamId, slackUserId };
  const found = await findSlackAccount(by.bot, person, deadline.left(profileMs));
  if (found.kind === "silent") {
    throw new AppError(
      "slack_refused",
      "Slack did not tell Margay in time who that is, so nothing was changed. Choose them again.",
    );
  }
  if (found.kind === "account" && !found.account.disabled) return found.account.id;
  const name = found.kind === "account" ? found.account.name : (found.name ?? "This person");
  throw new AppError(
    "invalid_input",
    found.kind === "account"
      ? `The account of ${name} in Margay is disabled, so the alert was not assigned. Ask an admin of Margay to enable it, or choose somebody else.`
      : `${name} has no account in Margay that Slack's address leads to, so the alert was not assigned. Ask an admin of Margay to add one, or to link it under Settings > People in Slack.`,
  );
}
