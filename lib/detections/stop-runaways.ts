import "server-only";

import { openSystemAlerts } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { findRule } from "./registry";
import { setStopAlert, stopRules } from "./store";

const keyOf = (ruleId: string) => `rule-stopped:${ruleId}`;

/** Stops rules from raising alerts and says so; of a rule that is stopped already, nothing more is said. */
export async function stopRunaways(tx: Db, ctx: Context, ruleIds: string[]): Promise<void> {
  if (ruleIds.length === 0) return;
  const stopped = await stopRules(tx, ctx.now, ruleIds);
  if (stopped.length === 0) return;
  const ids = await openSystemAlerts(
    tx,
    ctx,
    stopped.map((ruleId) => ({
      severity: "HIGH",
      title: `The rule ${findRule(ruleId)?.title ?? ruleId} was stopped`,
      summary: `The rule ${ruleId} raised 1,000 alerts within an hour, so it raises no more. Its events are stored as before.`,
      nextStep: `Find out what all these alerts have in common, mend its cause, then resume the rule: POST /api/v1/detections/${encodeURIComponent(ruleId)}/resume.`,
      dedupeKey: keyOf(ruleId),
      source: null,
    })),
  );
  for (const ruleId of stopped) {
    const alertId = ids.get(keyOf(ruleId));
    if (alertId !== undefined) await setStopAlert(tx, ruleId, alertId);
  }
}
