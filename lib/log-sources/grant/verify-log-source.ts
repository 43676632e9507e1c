import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { openSecret } from "@/lib/platform/crypto/keys";
import { db } from "@/lib/platform/db/client";

import type { LogSourceDto } from "../contract";
import { loadSource, loadSourceForChange } from "../load-source";
import { findSealedSecrets } from "../store";
import { toLogSourceDto } from "../to-log-source";
import { checkGrant } from "./check-grant";
import { storeCheck } from "./store-grant";

/** Checks the stored token again, with a real call; `conflict` while there is none. */
export async function verifyLogSource(ctx: Context, id: string): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const row = await loadSource(db(), id);
  const secrets = await findSealedSecrets(db(), id);
  if (!secrets?.accessToken) {
    throw new AppError("conflict", "Access has not been granted yet. Press Grant Access first.");
  }
  const accessToken = openSecret(secrets.accessToken, {
    table: "log_source",
    row: id,
    field: "access_token",
  });
  const result = await checkGrant(
    requireLogType(row.logType),
    { accessToken, scopes: row.grantedScopes, isEnterpriseInstall: row.isEnterpriseInstall },
    ctx.now,
  );
  return db().$transaction(async (tx) => {
    const current = await loadSourceForChange(tx, id);
    return toLogSourceDto(tx, await storeCheck(tx, ctx, current, result, null), ctx.now);
  });
}
