import { z } from "zod";

import { severities } from "@/lib/kernel/severity";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { activityKinds, type AlertActivityDto, type AlertDto } from "./contract";
import type { ActivityRow, AlertRow } from "./store";

/** What only some alerts have. */
const detailsSchema = z.looseObject({ nextStep: z.string().optional() });

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
    sourceId: row.sourceId,
    sourceName: row.source?.name ?? null,
    logType: row.logType,
    assignee: row.assignee,
    eventCount: row.eventCount,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}

/** A line of an alert's activity as the API shows it. */
export function toActivity(row: ActivityRow): AlertActivityDto {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: z.enum(activityKinds).parse(row.kind),
    actor: { type: row.actorType, id: row.actorId, name: row.actorName },
    text: row.text,
  };
}
