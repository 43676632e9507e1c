import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { severities, type Severity, severityTitles } from "@/lib/kernel/severity";
import type { Db } from "@/lib/platform/db/client";

import { isWorse } from "./is-worse";
import { insertLines, insertNotices, lockAlerts, writeAlerts } from "./store-changes";

/**
 * Raises an alert's severity in the caller's transaction, ends its snooze and tells destinations with an ESCALATED
 * notice; `why` is a sentence. False, and nothing written, when it is as bad already or there is no such alert.
 */
export async function raiseSeverity(
  tx: Db,
  ctx: Context,
  id: string,
  to: Severity,
  why: string,
): Promise<boolean> {
  authorize(ctx.actor, "AlertModify");
  const [alert] = await lockAlerts(tx, [id]);
  const from = severities.find((severity) => severity === alert?.severity);
  if (!alert || !from || !isWorse(to, from)) return false;
  const written = {
    id,
    status: alert.status,
    severity: to,
    assigneeId: alert.assignee_id,
    snoozedUntil: null,
    resolvedAt: alert.resolved_at,
  };
  await writeAlerts(tx, ctx.now, [written], { rings: true });
  const text = `Severity raised from ${severityTitles[from]} to ${severityTitles[to]}. ${why}`;
  await insertLines(tx, ctx, [{ alertId: id, kind: "ESCALATED", text }]);
  await insertNotices(tx, ctx.now, [{ alertId: id, kind: "ESCALATED" }]);
  await recordAudit(tx, ctx, {
    action: "RAISE_ALERT_SEVERITY",
    targetType: "alert",
    targetId: id,
    targetName: alert.title,
    details: { from, to, why },
  });
  return true;
}
