import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { slackPlans } from "@/lib/kernel/slack-plan";
import { findLogType } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { type CreateLogSourceInput, createLogSourceInput, type LogSourceDto } from "./contract";
import { insertSource } from "./store";
import { toLogSourceDto } from "./to-log-source";

/** Creates a source that waits for its credentials; the plan must include the log type. */
export async function createLogSource(
  ctx: Context,
  input: CreateLogSourceInput,
): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceModify");
  const data = parseInput(createLogSourceInput, input);
  const logType = findLogType(data.logType);
  if (!logType) {
    throw new AppError(
      "invalid_input",
      "Choose a log type that Margay knows; /api/v1/log-types lists them.",
      {
        fields: { logType: "Choose a log type." },
      },
    );
  }
  if (!logType.slack.plans.includes(data.plan)) {
    const plans = logType.slack.plans.map((plan) => slackPlans[plan]).join(", ");
    throw new AppError("invalid_input", `Slack offers ${logType.label} on these plans: ${plans}.`, {
      fields: {
        logType: `Not part of the ${slackPlans[data.plan]} plan. It comes with: ${plans}.`,
      },
    });
  }
  return db().$transaction(async (tx) => {
    const row = await insertSource(tx, data);
    await recordAudit(tx, ctx, {
      action: "CREATE_LOG_SOURCE",
      targetType: "logSource",
      targetId: row.id,
      targetName: row.name,
      details: {
        plan: row.plan,
        logType: row.logType,
        ...(logType.readsByTime ? { historyDays: row.historyDays } : {}),
      },
    });
    return toLogSourceDto(tx, row, ctx.now);
  });
}
