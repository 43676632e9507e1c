import "server-only";

import {
  alertProgress,
  type AlertProgress,
  openSystemAlert,
  remindOfSystemAlert,
  resolveSystemAlert,
  worsenSystemAlert,
} from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { type Assessment, assessSource } from "./assess-source";
import type { AlertKind, HealthAction } from "./decide-health";
import { problemWords, recoveryWords, reminderWords } from "./health-words";
import { lockMonitored, type MonitoredSource, saveHealth } from "./store";

type Settling = {
  source: MonitoredSource;
  assessment: Assessment;
  alerts: ReadonlyMap<string, AlertProgress>;
};

/** Does what was decided; answers the id of the alert that the source has of this kind afterwards. */
async function act(
  tx: Db,
  ctx: Context,
  action: HealthAction,
  { source, assessment, alerts }: Settling,
): Promise<string | null> {
  const { facts, previous, next } = assessment;
  const { kind } = action;
  if (action.do === "open") {
    return openSystemAlert(tx, ctx, {
      ...problemWords(kind, facts),
      dedupeKey: `log-source:${source.id}:${kind}`,
      source,
    });
  }
  const { alertId } = action;
  const openedAt = alerts.get(alertId)?.openedAt ?? ctx.now;
  if (action.do === "worsen") {
    await worsenSystemAlert(tx, ctx, alertId, problemWords(kind, facts));
  } else if (action.do === "remind") {
    await remindOfSystemAlert(tx, ctx, alertId, reminderWords(openedAt, ctx.now));
  } else {
    const recovery = { kind, previous: previous.state, next, openedAt, now: ctx.now };
    const text = recoveryWords({ ...recovery, subject: facts });
    await resolveSystemAlert(tx, ctx, alertId, text);
    return null;
  }
  return alertId;
}

/** Brings a source's stored state and its alerts up to date in the caller's transaction; nothing when somebody else has the source locked. */
export async function settleSource(tx: Db, ctx: Context, sourceId: string): Promise<void> {
  const source = await lockMonitored(tx, sourceId);
  if (!source) return;
  const ids = [source.failingAlertId, source.quietAlertId].filter((id) => id !== null);
  const alerts = await alertProgress(tx, ids);
  const assessment = assessSource(source, alerts, ctx.now);
  const now: Record<AlertKind, string | null> = {
    failing: assessment.previous.failing?.id ?? null,
    quiet: assessment.previous.quiet?.id ?? null,
  };
  for (const action of assessment.actions)
    now[action.kind] = await act(tx, ctx, action, { source, assessment, alerts });
  await saveHealth(tx, sourceId, {
    ...(assessment.next === "DELETED"
      ? {}
      : { healthState: assessment.next, healthSince: assessment.since }),
    failingAlertId: now.failing,
    quietAlertId: now.quiet,
  });
}
