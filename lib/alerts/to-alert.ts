import { z } from "zod";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { activityKinds, type AlertActivityDto, type AlertDto } from "./contract";
import type { ActivityRow } from "./store";
import type { AlertRow } from "./store-alert";

/** What only some alerts have. */
const detailsSchema = z.looseObject({ nextStep: z.string().optional() });

const factsSchema = z.array(z.object({ label: z.string(), value: z.string() }));

const relatedSchema = z
  .object({ id: z.uuid(), title: z.string(), status: z.enum(alertStatuses) })
  .nullable();

/** An alert's row as the API shows it. */
export function toAlert(row: AlertRow): AlertDto {
  return {
    id: row.id,
    type: z.enum(alertTypes).parse(row.type),
    severity: z.enum(severities).parse(row.severity),
    status: z.enum(alertStatuses).parse(row.status),
    title: row.title,
    summary: row.summary,
    nextStep: detailsSchema.parse(row.details).nextStep ?? null,
    facts: factsSchema.parse(row.facts),
    ruleId: row.ruleId,
    runbook: row.runbook,
    reference: row.reference,
    sourceId: row.sourceId,
    sourceName: row.sourceName,
    logType: row.logType,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? "" },
    eventCount: row.eventCount,
    firstEventAt: row.firstEventAt?.toISOString() ?? null,
    lastEventAt: row.lastEventAt?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    previous: relatedSchema.parse(row.previous),
    next: relatedSchema.parse(row.next),
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
