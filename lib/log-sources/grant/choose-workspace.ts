import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import type { LogSourceDto } from "../contract";
import { loadSource, loadSourceForChange } from "../load-source";
import { findSealedSecrets, type LogSourceRow } from "../store";
import { toLogSourceDto } from "../to-log-source";
import { chooseWorkspaceInput, type ChooseWorkspaceInput } from "../workspace-contract";
import { storeCheck } from "./store-grant";
import { checkStored } from "./verify-log-source";

function requireChoice(row: LogSourceRow, workspaceId: string): void {
  if (!row.isEnterpriseInstall)
    throw new AppError(
      "conflict",
      "Access was not granted for a whole organization, so there is no workspace to choose.",
    );
  const polls = row.setupStep === "ALARM" || row.setupStep === "DONE";
  if (polls && row.slackTeamId !== null && row.slackTeamId !== workspaceId)
    throw new AppError(
      "conflict",
      "This source reads another workspace of the organization already. Create a log source of its own for this one.",
    );
}

/** Says which workspace of the organisation a source reads, and checks at once that Slack answers for it. */
export async function chooseWorkspace(
  ctx: Context,
  id: string,
  input: ChooseWorkspaceInput,
): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const { workspaceId } = parseInput(chooseWorkspaceInput, input);
  const row = await loadSource(db(), id);
  requireChoice(row, workspaceId);
  const secrets = await findSealedSecrets(db(), id);
  if (!secrets?.accessToken)
    throw new AppError("conflict", "Access has not been granted yet. Press Grant Access first.");
  const chosen = { ...row, slackTeamId: workspaceId };
  const result = await checkStored(chosen, secrets.accessToken, ctx.now);
  return db().$transaction(async (tx) => {
    const current = await loadSourceForChange(tx, id);
    requireChoice(current, workspaceId);
    const action = "CHOOSE_LOG_SOURCE_WORKSPACE";
    return toLogSourceDto(tx, await storeCheck(tx, ctx, current, result, { action }), ctx.now);
  });
}
