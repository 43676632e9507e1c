import type { AlertNews, AlertProgress, NewSystemAlert } from "@/lib/alerts/server";

import type { Assessment } from "./assess-source";
import type { AlertKind, HealthAction } from "./decide-health";
import { problemWords, recoveryWords, reminderWords } from "./health-words";

export type Assessed = { source: { id: string; logType: string }; assessment: Assessment };

/** What is to be done to the alerts of many sources, sorted by kind of change. */
export type AlertPlan = {
  open: NewSystemAlert[];
  worsen: (ReturnType<typeof problemWords> & { id: string })[];
  remind: AlertNews[];
  resolve: AlertNews[];
};

/** Under which key a source's alert is one as long as it is open. */
export function alertKey(sourceId: string, kind: AlertKind): string {
  return `log-source:${sourceId}:${kind}`;
}

function add(
  plan: AlertPlan,
  action: HealthAction,
  { source, assessment: { facts, previous, next } }: Assessed,
  openedAtOf: (alertId: string) => Date,
  now: Date,
): void {
  const { kind } = action;
  if (action.do === "open") {
    const dedupeKey = alertKey(source.id, kind);
    plan.open.push({ ...problemWords(kind, facts), dedupeKey, source });
    return;
  }
  const id = action.alertId;
  const openedAt = openedAtOf(id);
  if (action.do === "worsen") plan.worsen.push({ ...problemWords(kind, facts), id });
  else if (action.do === "remind") plan.remind.push({ id, text: reminderWords(openedAt, now) });
  else {
    const recovery = { kind, previous: previous.state, next, openedAt, now, subject: facts };
    plan.resolve.push({ id, text: recoveryWords(recovery) });
  }
}

/** Puts what was decided for each source into words. */
export function planAlerts(
  assessed: Assessed[],
  alerts: ReadonlyMap<string, AlertProgress>,
  now: Date,
): AlertPlan {
  const plan: AlertPlan = { open: [], worsen: [], remind: [], resolve: [] };
  const openedAtOf = (alertId: string) => alerts.get(alertId)?.openedAt ?? now;
  for (const one of assessed)
    for (const action of one.assessment.actions) add(plan, action, one, openedAtOf, now);
  return plan;
}
