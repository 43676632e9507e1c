import "server-only";

import { recordPastAlert } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import { spanInWords } from "@/lib/kernel/duration";
import type { Db } from "@/lib/platform/db/client";

/** Records that nothing was pulled since `lastTick`, now that the workers tick again: stuck, they could not say so themselves. */
export async function recordOutage(tx: Db, ctx: Context, lastTick: Date): Promise<void> {
  const span = spanInWords(ctx.now.getTime() - lastTick.getTime());
  await recordPastAlert(tx, ctx, {
    severity: "MEDIUM",
    title: `Margay pulled nothing for ${span}`,
    summary: `No worker completed a tick for ${span}: Margay was stopped, or its workers were stuck. What Slack still keeps is fetched now, and nothing of that is lost.`,
    nextStep: "If nobody stopped Margay on purpose, look into the worker's log of that time.",
    dedupeKey: `worker-outage:${lastTick.toISOString()}`,
    source: null,
    since: lastTick,
    recovery: `The workers tick again. It lasted ${span}.`,
  });
}
