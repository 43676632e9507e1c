import { randomUUID } from "node:crypto";

import type { AlertMatch } from "@/lib/alerts/server";
import type { Database } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

type AlertColumns = Partial<Prisma.AlertUncheckedCreateInput>;

/** An alert of a rule with no history; what is not named is ordinary. Answers its id. */
export async function insertTestAlert(db: Database, columns: AlertColumns = {}): Promise<string> {
  const at = columns.openedAt ?? new Date("2026-03-04T12:00:00Z");
  const { id } = await db.alert.create({
    data: {
      type: "RULE_MATCH",
      severity: "MEDIUM",
      title: "Juno Marsh exported the member list",
      summary: "Juno Marsh exported all members from an address nobody used before.",
      dedupeKey: randomUUID(),
      ruleId: "Slack.MemberExport",
      openedAt: at,
      updatedAt: at,
      ...columns,
    },
    select: { id: true },
  });
  return id;
}

/** A match of a rule; what is not named is ordinary. */
export function testMatch(more: Partial<AlertMatch> = {}): AlertMatch {
  return {
    type: "RULE_MATCH",
    ruleId: "Slack.MemberExport",
    dedupeKey: randomUUID(),
    periodMinutes: 60,
    severity: "MEDIUM",
    title: "Juno Marsh exported the member list",
    summary: "Juno Marsh exported all members from an address nobody used before.",
    runbook: "Ask Juno Marsh. If it was not them, end their sessions.",
    reference: "https://runbooks.fernhollow.example/member-export",
    facts: [{ label: "Who", value: "juno.marsh@fernhollow.example" }],
    destinationIds: [],
    sourceId: null,
    logType: "Slack.AuditLogs",
    events: [],
    ...more,
  };
}
