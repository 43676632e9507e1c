import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { openSecret } from "@/lib/platform/crypto/keys";
import { db } from "@/lib/platform/db/client";

import type { LogSourceDto } from "../contract";
import { chosenWorkspace } from "../in-workspace";
import { loadSource, loadSourceForChange } from "../load-source";
import { findSealedSecrets, type LogSourceRow } from "../store";
import { toLogSourceDto } from "../to-log-source";
import { checkGrant, type CheckResult, failure } from "./check-grant";
import { storeCheck } from "./store-grant";

/** Checks a stored token with a real call; `ok` or what is wrong. */
export async function checkStored(
  row: LogSourceRow,
  sealed: string,
  now: Date,
): Promise<CheckResult> {
  const { id, logType, grantedScopes, isEnterpriseInstall } = row;
  const workspaceId = chosenWorkspace(row);
  const workspace = workspaceId && { id: workspaceId, name: row.slackTeamName ?? workspaceId };
  // None stored: Slack did not say, so only the call can tell.
  const scopes = grantedScopes.length > 0 ? grantedScopes : null;
  try {
    const accessToken = openSecret(sealed, { table: "log_source", row: id, field: "access_token" });
    return await checkGrant(
      requireLogType(logType),
      { accessToken, scopes, isEnterpriseInstall, workspace: workspace || null },
      now,
    );
  } catch (error) {
    return failure(error);
  }
}

/** Checks the stored token again, with a real call; `conflict` while there is none. */
export async function verifyLogSource(ctx: Context, id: string): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const row = await loadSource(db(), id);
  const secrets = await findSealedSecrets(db(), id);
  if (!secrets?.accessToken) {
    throw new AppError("conflict", "Access has not been granted yet. Press Grant Access first.");
  }
  const result = await checkStored(row, secrets.accessToken, ctx.now);
  return db().$transaction(async (tx) => {
    const current = await loadSourceForChange(tx, id);
    return toLogSourceDto(tx, await storeCheck(tx, ctx, current, result, {}), ctx.now);
  });
}
