import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { TrialDto } from "./contract";
import { endTrialEarly, findTrial } from "./store";
import { toTrial } from "./to-trial";

/** Ends a trial that waits or runs; its worker finds out at its next read. `conflict` for one that has ended. */
export async function cancelTrial(ctx: Context, id: string): Promise<TrialDto> {
  authorize(ctx.actor, "RuleModify");
  return db().$transaction(async (tx) => {
    const row = await endTrialEarly(tx, ctx.now, id);
    if (!row) {
      if (await findTrial(tx, id)) throw new AppError("conflict", "This trial has ended already.");
      throw new AppError("not_found", "There is no such trial. Old ones are removed.");
    }
    await recordAudit(tx, ctx, {
      action: "CANCEL_DETECTION_TRIAL",
      targetType: "detection",
      targetId: row.ruleId,
      targetName: row.ruleTitle,
    });
    return toTrial(row);
  });
}
