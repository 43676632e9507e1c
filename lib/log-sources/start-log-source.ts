import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { alarmAudit, alarmChange } from "./alarm-columns";
import { noDataAlarmInput, type NoDataAlarmInput } from "./alarm-contract";
import type { LogSourceDto } from "./contract";
import { loadSourceForChange } from "./load-source";
import { isPolled, verificationSchema } from "./setup-contract";
import { type LogSourceRow, updateSource } from "./store";
import { toLogSourceDto } from "./to-log-source";

function requireVerified(row: LogSourceRow): void {
  const verification = verificationSchema.nullable().parse(row.verification);
  if (verification?.ok) return;
  throw new AppError(
    "conflict",
    verification?.message ?? "Grant access first; the source can start when its check has passed.",
  );
}

/** Starts pulling, once the grant has passed its checks. Asked again, it changes nothing. */
export async function startLogSource(ctx: Context, id: string): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    requireVerified(row);
    if (isPolled(row.setupStep)) return toLogSourceDto(tx, row, ctx.now);
    const updated = await updateSource(tx, id, {
      setupStep: "ALARM",
      nextPollAt: ctx.now,
      startedAt: row.startedAt ?? ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: "START_LOG_SOURCE",
      targetType: "logSource",
      targetId: id,
      targetName: row.name,
    });
    return toLogSourceDto(tx, updated, ctx.now);
  });
}

/** Finishes the setup with the no-data alarm as chosen; starts the source when that was skipped. */
export async function finishLogSource(
  ctx: Context,
  id: string,
  input: { noDataAlarm: NoDataAlarmInput },
): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const noDataAlarm = parseInput(noDataAlarmInput, input.noDataAlarm);
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    requireVerified(row);
    const updated = await updateSource(tx, id, {
      setupStep: "DONE",
      ...alarmChange(noDataAlarm),
      nextPollAt: row.nextPollAt ?? ctx.now,
      startedAt: row.startedAt ?? ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: "FINISH_LOG_SOURCE_SETUP",
      targetType: "logSource",
      targetId: id,
      targetName: row.name,
      details: alarmAudit(noDataAlarm),
    });
    return toLogSourceDto(tx, updated, ctx.now);
  });
}
