import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { digest, randomToken } from "@/lib/platform/crypto/token";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { slackAuthorizeUrl } from "@/lib/platform/slack/authorize-url";

import { loadSourceForChange } from "../load-source";
import { redirectUrl } from "../source-addresses";
import { insertOAuthState } from "./store";

const tenMinutes = 10 * 60_000;

/** The address of Slack's consent page for a source; its state is single use, ten minutes, bound to session and source. */
export async function beginGrant(
  ctx: Context,
  sourceId: string,
): Promise<{ authorizeUrl: string }> {
  authorize(ctx.actor, "LogSourceModify");
  const { actor } = ctx;
  if (actor.type !== "user") {
    throw new AppError(
      "forbidden",
      "Access is granted in a browser: sign in to the console and press Grant Access there.",
    );
  }
  const state = randomToken();
  const redirectUri = redirectUrl(env().APP_URL);
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, sourceId);
    if (!row.clientId || row.setupStep === "CREDENTIALS" || row.setupStep === "SUMMARY") {
      throw new AppError(
        "conflict",
        "Save the source with its credentials first, then grant access.",
      );
    }
    await insertOAuthState(tx, {
      stateHash: digest(state),
      sourceId,
      sessionId: actor.sessionId,
      redirectUri,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + tenMinutes),
    });
    await recordAudit(tx, ctx, {
      action: "BEGIN_LOG_SOURCE_GRANT",
      targetType: "logSource",
      targetId: sourceId,
      targetName: row.name,
    });
    const { slack } = requireLogType(row.logType);
    return {
      authorizeUrl: slackAuthorizeUrl({
        authorizeUrl: env().SLACK_AUTHORIZE_URL,
        clientId: row.clientId,
        requirements: slack,
        redirectUri,
        state,
      }),
    };
  });
}
