import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { sealSecret } from "@/lib/platform/crypto/keys";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { alarmAudit, alarmChange } from "./alarm-columns";
import { type LogSourceDto, type UpdateLogSourceInput, updateLogSourceInput } from "./contract";
import { loadSourceForChange } from "./load-source";
import { isPermanent } from "./permanent-errors";
import { isPolled } from "./setup-contract";
import { type LogSourceRow, updateSource } from "./store";
import { toLogSourceDto } from "./to-log-source";

function pausing(row: LogSourceRow, paused: boolean | undefined, now: Date) {
  if (paused === undefined || paused === (row.pausedAt !== null)) return {};
  if (paused) return { pausedAt: now };
  const polls = isPolled(row.setupStep) && !isPermanent(row.lastErrorClass);
  return { pausedAt: null, nextPollAt: polls ? now : null };
}

function checkCalls({ logType }: LogSourceRow, calls: number | undefined): void {
  const { limit } = requireLogType(logType).slack.rate;
  if (calls === undefined || calls <= limit) return;
  const message = `Slack allows ${limit} calls a minute for this log. Enter at most ${limit}.`;
  throw new AppError("invalid_input", message, { fields: { callsPerMinute: message } });
}

function sealSigningSecret(row: string, secret: string | null): string | null {
  return secret && sealSecret(secret, { table: "log_source", row, field: "signing_secret" });
}

/** Renames, pauses or resumes a source, or sets its no-data alarm, its calls a minute or its signing secret; what is not named stays. */
export async function updateLogSource(
  ctx: Context,
  id: string,
  input: UpdateLogSourceInput,
): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const { name, noDataAlarm, paused, callsPerMinute, signingSecret } = parseInput(
    updateLogSourceInput,
    input,
  );
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    checkCalls(row, callsPerMinute);
    const updated = await updateSource(tx, id, {
      ...(callsPerMinute === undefined ? {} : { callsPerMinute }),
      ...(name === undefined ? {} : { name }),
      ...(noDataAlarm ? alarmChange(noDataAlarm) : {}),
      ...(signingSecret === undefined
        ? {}
        : { signingSecret: sealSigningSecret(id, signingSecret) }),
      ...pausing(row, paused, ctx.now),
    });
    await recordAudit(tx, ctx, {
      action: "UPDATE_LOG_SOURCE",
      targetType: "logSource",
      targetId: id,
      targetName: updated.name,
      details: {
        ...(name === undefined ? {} : { name }),
        ...(noDataAlarm ? alarmAudit(noDataAlarm) : {}),
        ...(paused === undefined ? {} : { paused }),
        ...(callsPerMinute === undefined ? {} : { callsPerMinute }),
        ...(signingSecret === undefined
          ? {}
          : { signingSecret: signingSecret ? "set" : "removed" }),
      },
    });
    return toLogSourceDto(tx, updated, ctx.now);
  });
}
