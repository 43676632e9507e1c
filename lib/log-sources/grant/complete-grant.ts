import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { openSecret } from "@/lib/platform/crypto/keys";
import { digest } from "@/lib/platform/crypto/token";
import { db } from "@/lib/platform/db/client";
import { exchangeOAuthCode, type SlackGrant } from "@/lib/platform/slack/exchange-oauth-code";

import { chosenWorkspace } from "../in-workspace";
import { loadSource, loadSourceForChange } from "../load-source";
import { findSealedSecrets, type LogSourceRow } from "../store";
import { checkGrant, type CheckResult, failure } from "./check-grant";
import { storeCheck } from "./store-grant";
import { findOAuthState, spendOAuthState } from "./store";

/** What Slack's redirect carries; anything may be missing or forged. */
export type GrantAnswer = {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
};

const forged = () =>
  new AppError(
    "invalid_input",
    "This answer from Slack does not belong to a grant that you began in this browser. Nothing was changed. Open the log source and press Grant Access there.",
  );

type Exchange = { sourceId: string; redirectUri: string; code: string };

async function exchange({
  sourceId,
  redirectUri,
  code,
}: Exchange): Promise<SlackGrant | CheckResult> {
  const secrets = await findSealedSecrets(db(), sourceId);
  if (!secrets?.clientId || !secrets.clientSecret)
    return { code: "bad_client_secret", errorClass: "access" };
  try {
    const place = { table: "log_source", row: sourceId, field: "client_secret" };
    const clientSecret = openSecret(secrets.clientSecret, place);
    return await exchangeOAuthCode({ code, clientId: secrets.clientId, clientSecret, redirectUri });
  } catch (error) {
    return failure(error);
  }
}

/** The workspace that was chosen before, where the same organisation granted access again. */
function keptWorkspace(row: LogSourceRow, grant: SlackGrant) {
  const id = chosenWorkspace(row);
  const same = grant.isEnterpriseInstall && grant.enterprise?.id === row.slackEnterpriseId;
  return id && same ? { id, name: row.slackTeamName ?? id } : null;
}

/** Takes Slack's answer to a grant: spends the state, trades the code, checks the token at once, keeps the outcome; answers the source's id. A state that is unknown or another session's is `invalid_input`. */
export async function completeGrant(
  ctx: Context,
  answer: GrantAnswer,
): Promise<{ sourceId: string }> {
  authorize(ctx.actor, "LogSourceModify");
  const state = answer.state ? await findOAuthState(db(), digest(answer.state)) : null;
  if (!state || ctx.actor.type !== "user" || state.sessionId !== ctx.actor.sessionId)
    throw forged();
  const { sourceId, redirectUri } = state;
  const row = await loadSource(db(), sourceId);

  let result: CheckResult = { code: "invalid_code", errorClass: "reauthorize" };
  let grant: SlackGrant | null = null;
  if (!(await spendOAuthState(db(), state.id, ctx.now))) {
    result = { code: "state_used", errorClass: null };
  } else if (state.expiresAt <= ctx.now) {
    result = { code: "state_expired", errorClass: null };
  } else if (answer.error) {
    result = {
      code: /^[a-z_]{1,60}$/.test(answer.error) ? answer.error : "access_denied",
      errorClass: null,
    };
  } else if (answer.code) {
    const traded = await exchange({ sourceId, redirectUri, code: answer.code });
    if ("accessToken" in traded) {
      grant = traded;
      const workspace = keptWorkspace(row, traded);
      result = await checkGrant(requireLogType(row.logType), { ...traded, workspace }, ctx.now);
    } else {
      result = traded;
    }
  }
  await db().$transaction(async (tx) => {
    const current = await loadSourceForChange(tx, sourceId);
    // A reload of the way back must not undo what its first arrival brought.
    if (result.code === "state_used" && current.grantedAt && current.grantedAt >= state.createdAt)
      return;
    await storeCheck(tx, ctx, current, result, grant ? { grant } : {});
  });
  return { sourceId };
}
