import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { isLockTimeout, isStatementTimeout } from "@/lib/platform/db/database-error";
import type { SignedRequest } from "@/lib/platform/http/signed-route";

import { startDeadline } from "./deadline";
import { forgetChoice } from "./forget-choice";
import { handlePress } from "./handle-press";
import { asWindowErrors, handleSubmission } from "./handle-submission";
import { appIdOf, type Press, readForm, readPayload, type Submission } from "./interaction-payload";
import { AlreadyDone } from "./once";
import { originOf } from "./origin";
import { placeOf, tell } from "./tell";
import { signingBots } from "./verify";

const busy =
  "Somebody is changing this at the same moment, so nothing was done. Try again in a second.";

/** What a person is to be told of a failure; null when there is nothing to tell. Throws what is not for them. */
function problemOf(error: unknown): AppError | null {
  if (error instanceof AlreadyDone) return null;
  if (error instanceof AppError) return error;
  if (isLockTimeout(error) || isStatementTimeout(error)) return new AppError("unavailable", busy);
  throw error;
}

/**
 * Takes what people press and fill in in Slack. What a click changes is committed before the answer, once; what cannot
 * be done is told to its person. Whatever else Slack sends is thanked for. `unauthenticated` when the signature is not
 * that of a Slack Bot's app. Null: an empty answer, which also closes a window.
 */
export async function receiveSlackInteraction(
  ctx: Context,
  request: SignedRequest,
): Promise<object | null> {
  const deadline = startDeadline();
  const { sslCheck, payload } = readForm(request.body);
  if (sslCheck) return null;
  const bots = await signingBots(request, appIdOf(payload), ctx.now);
  const interaction = readPayload(payload);
  if (!interaction) return null;
  const origin = originOf(bots, interaction);
  return interaction.type === "view_submission"
    ? submitted(ctx, interaction, origin, deadline)
    : pressed(ctx, interaction, origin, deadline);
}

type Origin = ReturnType<typeof originOf>;
type Deadline = ReturnType<typeof startDeadline>;

async function pressed(ctx: Context, press: Press, origin: Origin, deadline: Deadline) {
  try {
    await handlePress(ctx, press, origin, deadline);
  } catch (error) {
    const problem = problemOf(error);
    if (problem) {
      tell(origin, placeOf(press), problem.message);
      forgetChoice(press, ctx.now);
    }
  }
  return null;
}

async function submitted(ctx: Context, view: Submission, origin: Origin, deadline: Deadline) {
  try {
    await handleSubmission(ctx, view, origin, deadline);
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return asWindowErrors(problem);
  }
  return null;
}
