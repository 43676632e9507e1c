import "server-only";

import { alertProgress } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger/logger";

import { assessSource } from "./assess-source";
import { settleSource } from "./settle-source";
import { listMonitored, saveStates, type StateChange } from "./store";

/** Looks at every source's health, notes what changed, and opens, repeats and resolves its alerts, each source in a transaction of its own. A source that fails the check is logged and does not stop the others. */
export async function checkSourceHealth(ctx: Context): Promise<void> {
  authorize(ctx.actor, "LogSourceModify");
  const sources = await listMonitored(db(), ctx.now);
  const tracked = sources.flatMap(({ failingAlertId, quietAlertId }) =>
    [failingAlertId, quietAlertId].filter((id) => id !== null),
  );
  const alerts = await alertProgress(db(), tracked);
  const changes: StateChange[] = [];
  for (const source of sources) {
    const { next, actions } = assessSource(source, alerts, ctx.now);
    if (actions.length > 0) {
      await db()
        .$transaction((tx) => settleSource(tx, ctx, source.id))
        .catch((err: unknown) => {
          log().error({ err, sourceId: source.id }, "a source's health could not be settled");
        });
    } else if (next !== "DELETED" && next !== source.healthState) {
      changes.push({ id: source.id, from: source.healthState, to: next });
    }
  }
  if (changes.length > 0) await saveStates(db(), changes, ctx.now);
}
