import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { readCatalogue } from "../catalogue";
import { renewVersion } from "../store-settings";
import { listExceptionsOf, removeException } from "./store";

/** Ends an exception of a rule, from the next event on; also of a rule that this version does not have. `not_found` when there is none. */
export async function deleteException(ctx: Context, ruleId: string, id: string): Promise<void> {
  authorize(ctx.actor, "RuleModify");
  await db().$transaction(async (tx) => {
    await renewVersion(tx);
    const row = (await listExceptionsOf(tx, ruleId)).find((one) => one.id === id);
    if (!row)
      throw new AppError("not_found", "There is no such exception. It may have been deleted.");
    const known = (await readCatalogue(tx)).find(ruleId);
    await removeException(tx, id);
    await recordAudit(tx, ctx, {
      action: "DELETE_DETECTION_EXCEPTION",
      targetType: "detection",
      targetId: ruleId,
      targetName: known?.rule.title ?? ruleId,
      details: {
        exceptionId: row.id,
        kind: row.kind,
        value: row.value,
        reason: row.reason,
        until: row.until?.toISOString() ?? null,
      },
    });
  });
}
