import { randomUUID } from "node:crypto";

import { inDatabase } from "./database";

type JourneyAlert = {
  /** Alerts of one journey share one, so that it sees its own only. */
  ruleId: string;
  title: string;
  severity?: "INFO" | "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
  status?: "OPEN" | "TRIAGED" | "RESOLVED" | "CLOSED";
  minutesAgo?: number;
};

/** Puts alerts of a rule into the running Margay's database, as a match would; answers their ids in order. */
export async function insertAlerts(alerts: readonly JourneyAlert[]): Promise<string[]> {
  return inDatabase(async (client) => {
    const ids: string[] = [];
    for (const [index, alert] of alerts.entries()) {
      const id = randomUUID();
      const opened = new Date(Date.now() - (alert.minutesAgo ?? index + 1) * 60_000);
      await client.query(
        `INSERT INTO alert (id, type, rule_id, severity, status, title, summary, dedupe_key, log_type, opened_at, updated_at, runbook, facts)
         VALUES ($1, 'RULE_MATCH', $2, $3, $4, $5, $6, $7, 'Slack.AuditLogs', $8, $8, $9, $10)`,
        [
          id,
          alert.ruleId,
          alert.severity ?? "MEDIUM",
          alert.status ?? "OPEN",
          alert.title,
          `What happened: ${alert.title}.`,
          randomUUID(),
          opened,
          "Ask the person.\n1. Look at their sign-ins.\n2. End their sessions.",
          JSON.stringify([{ label: "Who", value: "juno.marsh@fernhollow.example" }]),
        ],
      );
      ids.push(id);
    }
    return ids;
  });
}
