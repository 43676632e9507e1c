import "server-only";

import { resolveSystemAlerts } from "@/lib/alerts/server";
import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { readCatalogue } from "./catalogue";
import { endStop } from "./store";

/** Lets a stopped rule raise alerts again, of events that come from now on, and resolves the alert that says it is stopped. `conflict` for a rule that is not stopped. */
export async function resumeRule(ctx: Context, ruleId: string): Promise<void> {
  authorize(ctx.actor, "RuleModify");
  await db().$transaction(async (tx) => {
    const ended = await endStop(tx, ctx.now, ruleId);
    const rule = (await readCatalogue(tx)).find(ruleId)?.rule;
    if (!ended) {
      if (rule) throw new AppError("conflict", `The rule ${rule.title} is not stopped.`);
      throw new AppError("not_found", "There is no such rule.");
    }
    await recordAudit(tx, ctx, {
      action: "RESUME_RULE",
      targetType: "detection",
      targetId: ruleId,
      targetName: rule?.title ?? ruleId,
    });
    if (ended.alertId !== null)
      await resolveSystemAlerts(tx, ctx, [
        { id: ended.alertId, text: "The rule was resumed and raises alerts again." },
      ]);
  });
}
