import "server-only";

import { openSystemAlerts } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import type { Catalogue } from "./create-catalogue";
import { setStopAlert, stopRules } from "./store";

const keyOf = (ruleId: string) => `rule-stopped:${ruleId}`;

/** Stops rules from raising alerts and says so; of a rule that is stopped already, nothing more is said. */
export async function stopRunaways(
  tx: Db,
  ctx: Context,
  catalogue: Catalogue,
  ruleIds: string[],
): Promise<void> {
  if (ruleIds.length === 0) return;
  const stopped = await stopRules(tx, ctx.now, ruleIds);
  if (stopped.length === 0) return;
  const ids = await openSystemAlerts(
    tx,
    ctx,
    stopped.map((ruleId) => ({
      severity: "HIGH",
      title: `The rule ${catalogue.find(ruleId)?.rule.title ?? ruleId} was stopped`,
      summary: `The rule ${ruleId} raised 1,000 alerts within an hour, so it raises no more. Its events are stored as before.`,
      nextStep: `Find out what all these alerts have in common and mend its cause. Then press Resume on the detection's page: ${env().APP_URL}/detections/${encodeURIComponent(ruleId)}`,
      dedupeKey: keyOf(ruleId),
      source: null,
    })),
  );
  for (const ruleId of stopped) {
    const alertId = ids.get(keyOf(ruleId));
    if (alertId !== undefined) await setStopAlert(tx, ruleId, alertId);
  }
}
