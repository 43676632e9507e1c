import type { IntegrationRow } from "../../events/integration-row";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { integrationFacts, by, whoKey } from "./integration-words";

/** Why integrations stop without anybody stopping them. */
const byItself = new Set(["api_decline", "deauth", "errors", "rate_limits", "slack", "system"]);

const byPerson = (row: IntegrationRow) =>
  whoKey(row) !== null && !byItself.has(text(row.reason)?.toLowerCase() ?? "");

export const integrationsDisabledInBulk = defineRule({
  id: "Slack.IntegrationLogs.IntegrationsDisabledInBulk",
  title: "Many integrations disabled or removed",
  description:
    "Alerts, backups and bots reach people through integrations. One person who stops many at once cleans up, or makes a company blind.",
  logic: [
    "Integrations that were disabled or removed are counted for the person who did it.",
    "Those that stopped by themselves do not count: after errors, too many requests, a revoked token or an archived channel, or by Slack.",
    "It alerts at the 10th within an hour.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["disabled", "removed"],
  match: byPerson,
  alertTitle: (row) => `Many integrations were disabled or removed within an hour${by(row)}`,
  groupBy: (row) => [whoKey(row)],
  facts: integrationFacts,
  runbook: [
    "See in the alert's events which integrations they were, and what no longer works.",
    "Ask the person whether they are cleaning up.",
    "If they did not do it, end their sessions, and enable the integrations again, those of security tools first.",
  ],
  falseAlarms: [
    "Somebody left, or moved their tools: all of the integrations had been theirs, and the reason is `admin`.",
    "Old integrations are being replaced by one app, which was added on the same day.",
  ],
  reference: "https://docs.slack.dev/reference/methods/team.integrationLogs",
  attack: [
    { tactic: "TA0040", technique: "T1489" },
    { tactic: "TA0005", technique: "T1562.001" },
  ],
  threshold: 10,
  dedupMinutes: 60,
});
