import "server-only";

import { resolveSystemAlerts } from "@/lib/alerts/server";
import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { endStop } from "../store";
import { renewVersion } from "../store-settings";
import { deleteCustomRuleRows } from "./store";
import { storedDefinition, tellDefinition } from "./stored-definition";
import { requireCustomRule } from "./to-custom-rule";
import { toYaml } from "./to-yaml";

/** Deletes a custom rule with its settings and exceptions. Its alerts stay; the audit trail keeps its definition. */
export async function deleteCustomRule(ctx: Context, id: string): Promise<void> {
  authorize(ctx.actor, "RuleModify");
  await db().$transaction(async (tx) => {
    await renewVersion(tx);
    const row = await requireCustomRule(tx, id);
    await deleteCustomRuleRows(tx, id);
    const stop = await endStop(tx, ctx.now, id);
    if (stop?.alertId)
      await resolveSystemAlerts(tx, ctx, [{ id: stop.alertId, text: "The rule was deleted." }]);
    await recordAudit(tx, ctx, {
      action: "DELETE_CUSTOM_RULE",
      targetType: "detection",
      targetId: id,
      targetName: tellDefinition(row).title,
      details: { definition: toYaml(storedDefinition(row)) },
    });
  });
}
