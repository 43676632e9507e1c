import "server-only";

import {
  alertProgress,
  openSystemAlerts,
  remindOfSystemAlerts,
  resolveSystemAlerts,
  worsenSystemAlerts,
} from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { assessSource } from "./assess-source";
import type { AlertKind } from "./decide-health";
import { alertKey, type Assessed, planAlerts } from "./plan-alerts";
import { lockMonitored, saveHealth } from "./store";

/** The alert that a source has of this kind afterwards. */
function alertAfter(
  kind: AlertKind,
  { source, assessment: { actions, previous } }: Assessed,
  opened: ReadonlyMap<string, string>,
): string | null {
  const action = actions.find((one) => one.kind === kind);
  if (action?.do === "open") return opened.get(alertKey(source.id, kind)) ?? null;
  if (action?.do === "resolve") return null;
  return previous[kind]?.id ?? null;
}

/** Brings the stored states and the alerts of sources up to date in the caller's transaction, a few statements for all of them; nothing for those that somebody else has locked. */
export async function settleSources(tx: Db, ctx: Context, sourceIds: string[]): Promise<void> {
  const sources = await lockMonitored(tx, sourceIds);
  const alerts = await alertProgress(
    tx,
    sources.flatMap((source) =>
      [source.failingAlertId, source.quietAlertId].filter((id) => id !== null),
    ),
  );
  const assessed = sources.map((source) => ({
    source,
    assessment: assessSource(source, alerts, ctx.now),
  }));
  const plan = planAlerts(assessed, alerts, ctx.now);
  await resolveSystemAlerts(tx, ctx, plan.resolve);
  await remindOfSystemAlerts(tx, ctx, plan.remind);
  await worsenSystemAlerts(tx, ctx, plan.worsen);
  const opened = await openSystemAlerts(tx, ctx, plan.open);
  await saveHealth(
    tx,
    assessed.map((one) => {
      const { next, since } = one.assessment;
      return {
        id: one.source.id,
        ...(next === "DELETED" ? {} : { healthState: next, healthSince: since }),
        failingAlertId: alertAfter("failing", one, opened),
        quietAlertId: alertAfter("quiet", one, opened),
      };
    }),
  );
}
