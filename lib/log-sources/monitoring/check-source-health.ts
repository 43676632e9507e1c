import "server-only";

import { alertProgress } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger/logger";

import { assessSource } from "./assess-source";
import { settleSources } from "./settle-sources";
import { listMonitored, saveStates, type StateChange } from "./store";

/** How many sources are settled in one transaction; polls of these wait for it. */
const batch = 250;

/** Settles these sources together; where that fails, each by itself, so that one that cannot be settled does not stop the others. */
async function settle(ctx: Context, ids: string[]): Promise<void> {
  try {
    await db().$transaction((tx) => settleSources(tx, ctx, ids), { timeout: 30_000 });
  } catch (err) {
    if (ids.length === 1) {
      log().error({ err, sourceId: ids[0] }, "a source's health could not be settled");
      return;
    }
    log().warn({ err }, "sources could not be settled together; trying one at a time");
    for (const id of ids) await settle(ctx, [id]);
  }
}

/** Looks at every source's health, notes what changed, and opens, repeats and resolves its alerts; state and alerts change together or not at all. A source that fails the check is logged and does not stop the others. */
export async function checkSourceHealth(ctx: Context): Promise<void> {
  authorize(ctx.actor, "LogSourceModify");
  const sources = await listMonitored(db(), ctx.now);
  const tracked = sources.flatMap(({ failingAlertId, quietAlertId }) =>
    [failingAlertId, quietAlertId].filter((id) => id !== null),
  );
  const alerts = await alertProgress(db(), tracked);
  const changes: StateChange[] = [];
  const acting: string[] = [];
  for (const source of sources) {
    const { next, actions } = assessSource(source, alerts, ctx.now);
    if (actions.length > 0) acting.push(source.id);
    else if (next !== "DELETED" && next !== source.healthState)
      changes.push({ id: source.id, from: source.healthState, to: next });
  }
  for (let from = 0; from < acting.length; from += batch)
    await settle(ctx, acting.slice(from, from + batch));
  if (changes.length > 0) await saveStates(db(), changes, ctx.now);
}
