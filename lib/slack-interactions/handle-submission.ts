import "server-only";

import { commentOnAlert, updateAlert } from "@/lib/alerts/server";
import { askColleague, commentOnAnswer } from "@/lib/boomerangs/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { askProfile } from "@/lib/slack-users/server";

import type { Deadline } from "./deadline";
import { identify, profileMs } from "./identify";
import { interactionKey } from "./interaction-key";
import { fieldOf, type Submission } from "./interaction-payload";
import { once } from "./once";
import type { Origin } from "./origin";
import { askFields } from "./views/alert-windows";
import { aboutOf, callbackIds, textField } from "./views/frame";

const unlinked = () =>
  new AppError(
    "forbidden",
    "Margay no longer knows which account is yours. Close this window and press the control again.",
  );

const textOf = (submission: Submission) =>
  fieldOf(submission, textField.block, textField.action)?.value?.trim() ?? "";

/** Does what was filled in; throws AppError with what is wrong. A window that is not ours is let go. */
export async function handleSubmission(
  ctx: Context,
  submission: Submission,
  origin: Origin,
  deadline: Deadline,
): Promise<void> {
  const about = aboutOf(submission);
  if (about === null) return;
  const before = once(interactionKey(submission), ctx.now, deadline);
  const text = textOf(submission);
  const { callback_id: callbackId } = submission.view;
  if (callbackId === callbackIds.answer) {
    if (text) await commentOnAnswer(ctx, { id: about, comment: text, by: origin }, before);
    return;
  }
  const known: string[] = Object.values(callbackIds);
  if (!known.includes(callbackId)) return;
  const identity = await identify(ctx, origin, deadline);
  if (identity.kind === "refused") throw new AppError("forbidden", identity.message);
  if (identity.kind === "unknown") throw unlinked();
  const { as } = identity;
  if (callbackId === callbackIds.resolve) {
    const comment = text ? { comment: text } : {};
    await updateAlert(as, about, { status: "RESOLVED", ...comment }, before);
  } else if (callbackId === callbackIds.comment) {
    await commentOnAlert(as, about, { text }, before);
  } else {
    await ask(as, about, submission, origin, deadline);
  }
}

async function ask(
  as: Context,
  alertId: string,
  submission: Submission,
  origin: Origin,
  deadline: Deadline,
): Promise<void> {
  const { person, remind } = askFields;
  const slackUserId = fieldOf(submission, person.block, person.action)?.selected_user ?? "";
  const chosen = fieldOf(submission, remind.block, remind.action)?.selected_option?.value;
  const minutes = Number(chosen ?? 0);
  const profile = slackUserId
    ? await askProfile(origin.bot, slackUserId, deadline.left(profileMs))
    : "silent";
  if (profile === "nobody" || (profile !== "silent" && !profile.isPerson)) {
    const message = "Nobody reads there. Choose a person who is active in this Slack.";
    throw new AppError("invalid_input", message, { fields: { slackUserId: message } });
  }
  const question = {
    alertId,
    credentialId: origin.bot.credentialId,
    slackTeamId: origin.slackTeamId,
    slackUserId,
    slackUserName: profile === "silent" ? null : profile.name,
    message: textOf(submission),
    remindMinutes: minutes > 0 ? minutes : null,
  };
  await askColleague(as, question, once(interactionKey(submission), as.now, deadline));
}

/** A problem as a window shows it: at its field, of which each of ours has one for text. */
export function asWindowErrors(error: AppError): object {
  const { slackUserId, remindMinutes } = error.fields ?? {};
  const errors = {
    ...(slackUserId ? { [askFields.person.block]: slackUserId } : {}),
    ...(remindMinutes ? { [askFields.remind.block]: remindMinutes } : {}),
  };
  const own = Object.keys(errors).length > 0;
  return {
    response_action: "errors",
    errors: own ? errors : { [textField.block]: error.message },
  };
}
