import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { sealSecret } from "@/lib/platform/crypto/keys";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { type CredentialsInput, credentialsInput, type LogSourceDto } from "./contract";
import { loadSourceForChange } from "./load-source";
import { findSealedSecrets, updateSource } from "./store";
import { toLogSourceDto } from "./to-log-source";

/** Stores the Slack app's Client ID and, sealed, its Client Secret; blanks and line breaks from pasting are dropped. */
export async function setCredentials(
  ctx: Context,
  id: string,
  input: CredentialsInput,
): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const { clientId, clientSecret } = parseInput(credentialsInput, input);
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    const updated = await updateSource(tx, id, {
      clientId,
      clientSecret: sealSecret(clientSecret, {
        table: "log_source",
        row: id,
        field: "client_secret",
      }),
      ...(row.setupStep === "CREDENTIALS" ? { setupStep: "SUMMARY" } : {}),
    });
    await recordAudit(tx, ctx, {
      action: "SET_LOG_SOURCE_CREDENTIALS",
      targetType: "logSource",
      targetId: id,
      targetName: row.name,
      details: { clientId },
    });
    return toLogSourceDto(tx, updated, ctx.now);
  });
}

/** Confirms the summary: the source then waits for its grant. Asked again, it changes nothing. */
export async function saveLogSource(ctx: Context, id: string): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    const secrets = await findSealedSecrets(tx, id);
    if (!secrets?.clientId || !secrets.clientSecret) {
      throw new AppError(
        "conflict",
        "The source has no credentials yet. Enter the Client ID and the Client Secret first.",
      );
    }
    if (row.setupStep !== "SUMMARY") return toLogSourceDto(tx, row, ctx.now);
    const updated = await updateSource(tx, id, { setupStep: "GRANT_ACCESS" });
    await recordAudit(tx, ctx, {
      action: "SAVE_LOG_SOURCE",
      targetType: "logSource",
      targetId: id,
      targetName: row.name,
    });
    return toLogSourceDto(tx, updated, ctx.now);
  });
}
