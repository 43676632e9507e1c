import "server-only";

import type { Db } from "@/lib/platform/db/client";

export type AlertRow = {
  id: string;
  type: string;
  severity: string;
  status: string;
  title: string;
  summary: string;
  runbook: string | null;
  reference: string | null;
  facts: unknown;
  details: unknown;
  ruleId: string | null;
  sourceId: string | null;
  sourceName: string | null;
  sourceLogType: string | null;
  logType: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  eventCount: number;
  firstEventAt: Date | null;
  lastEventAt: Date | null;
  openedAt: Date;
  updatedAt: Date;
  resolvedAt: Date | null;
  snoozedUntil: Date | null;
  destinationIds: string[];
  version: number;
  /** Null, or id, title and status. */
  previous: unknown;
  next: unknown;
};

/** Alerts with the names that belong to them, in one statement; in no order. */
export function selectAlerts(tx: Db, ids: string[]) {
  return tx.$queryRaw<AlertRow[]>`
    SELECT a.id, a.type, a.severity, a.status, a.title, a.summary, a.runbook, a.reference, a.facts, a.details,
      a.rule_id AS "ruleId", a.source_id AS "sourceId", s.name AS "sourceName", s.log_type AS "sourceLogType",
      a.log_type AS "logType", a.assignee_id AS "assigneeId", u.name AS "assigneeName",
      a.event_count AS "eventCount", a.first_event_at AS "firstEventAt", a.last_event_at AS "lastEventAt",
      a.opened_at AS "openedAt", a.updated_at AS "updatedAt", a.resolved_at AS "resolvedAt",
      a.snoozed_until AS "snoozedUntil", coalesce(a.destination_ids, '{}')::text[] AS "destinationIds", a.version,
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'title', p.title, 'status', p.status) END AS previous,
      (SELECT jsonb_build_object('id', n.id, 'title', n.title, 'status', n.status) FROM alert n
        WHERE n.previous_id = a.id ORDER BY n.opened_at DESC, n.id DESC LIMIT 1) AS next
    FROM alert a
    LEFT JOIN log_source s ON s.id = a.source_id
    LEFT JOIN "user" u ON u.id = a.assignee_id
    LEFT JOIN alert p ON p.id = a.previous_id
    WHERE a.id = ANY(${ids}::uuid[])`;
}
