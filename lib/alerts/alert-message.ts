import "server-only";

import type { AlertMessage } from "@/lib/destination-types/destination-type";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import type { ActivityKind } from "./contract";
import { listActivityPage } from "./store";
import { type AlertRow, selectAlerts } from "./store-alert";
import { toActivity, toAlert } from "./to-alert";

/** An alert as destinations are told of it. */
export type LoadedAlertMessage = {
  message: AlertMessage;
  /** The alert's version that the message shows. */
  version: number;
  /** The destinations that the rule names itself; empty: the destinations' filters decide. */
  destinationIds: string[];
};

/** A line of the alert's story; `(at, id)` is the mark after which the next lines stand. */
export type AlertStoryLine = {
  id: string;
  at: Date;
  kind: ActivityKind;
  actorName: string;
  text: string;
};

const pageOf = (id: string) => `${env().APP_URL}/alerts/${id}`;

function toMessage(row: AlertRow): AlertMessage {
  const { type, severity, status, title, summary, nextStep, facts, previous } = toAlert(row);
  return {
    id: row.id,
    url: pageOf(row.id),
    type,
    severity,
    status,
    title,
    summary,
    nextStep,
    runbook: row.runbook,
    reference: row.reference,
    facts,
    source: row.sourceName === null ? null : { name: row.sourceName, logType: row.sourceLogType },
    logType: row.logType,
    ruleId: row.ruleId,
    assigneeName: row.assigneeName,
    eventCount: row.eventCount,
    openedAt: row.openedAt,
    lastEventAt: row.lastEventAt,
    resolvedAt: row.resolvedAt,
    snoozedUntil: row.snoozedUntil,
    previousUrl: previous && pageOf(previous.id),
    isTest: false,
  };
}

/** These alerts as messages show them now, by id; ids that are no alerts are left out. */
export async function loadAlertMessages(
  tx: Db,
  ids: string[],
): Promise<Map<string, LoadedAlertMessage>> {
  if (ids.length === 0) return new Map();
  const rows = await selectAlerts(tx, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      { message: toMessage(row), version: row.version, destinationIds: row.destinationIds },
    ]),
  );
}

/** At most `take` lines of an alert's story after `mark` (null: from its beginning), oldest first. A line that is committed later never stands before one that was read here. */
export async function listActivityAfter(
  tx: Db,
  alertId: string,
  mark: { at: Date; id: string } | null,
  take: number,
): Promise<AlertStoryLine[]> {
  const rows = await listActivityPage(tx, alertId, mark, take);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: toActivity(row).kind,
    actorName: row.actorName,
    text: row.text,
  }));
}
