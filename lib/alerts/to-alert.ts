import { z } from "zod";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { activityKinds, type AlertActivityDto, type AlertDto } from "./contract";
import type { ActivityRow, AlertRow } from "./store";

/** What only some alerts have. */
const detailsSchema = z.looseObject({ nextStep: z.string().optional() });

const factsSchema = z.array(z.object({ label: z.string(), value: z.string() }));

/** What of an alert's row stands in JSON columns. */
function readAlertDetails(row: { details: unknown; facts: unknown }) {
  return {
    nextStep: detailsSchema.parse(row.details).nextStep ?? null,
    facts: factsSchema.parse(row.facts),
  };
}

const toStatus = (status: string) => z.enum(alertStatuses).parse(status);

type Related = { id: string; title: string; status: string };
const toRelated = (row: Related | null | undefined) =>
  row ? { id: row.id, title: row.title, status: toStatus(row.status) } : null;

/** An alert's row as the API shows it. */
export function toAlert(row: AlertRow): AlertDto {
  return {
    id: row.id,
    type: z.enum(alertTypes).parse(row.type),
    severity: z.enum(severities).parse(row.severity),
    status: toStatus(row.status),
    title: row.title,
    summary: row.summary,
    ...readAlertDetails(row),
    ruleId: row.ruleId,
    runbook: row.runbook,
    reference: row.reference,
    sourceId: row.sourceId,
    sourceName: row.source?.name ?? null,
    logType: row.logType,
    assignee: row.assignee,
    eventCount: row.eventCount,
    firstEventAt: row.firstEventAt?.toISOString() ?? null,
    lastEventAt: row.lastEventAt?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    previous: toRelated(row.previous),
    next: toRelated(row.next[0]),
    version: row.version,
  };
}

/** A line of an alert's activity as the API shows it. */
export function toActivity(row: ActivityRow): AlertActivityDto {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: z.enum(activityKinds).parse(row.kind),
    actor: { type: row.actorType, id: row.actorId, name: row.actorName },
    address: row.address,
    text: row.text,
  };
}
