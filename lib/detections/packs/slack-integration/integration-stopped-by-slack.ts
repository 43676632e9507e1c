import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { inChannel, integration, integrationFacts, integrationKey } from "./integration-words";

export const integrationStoppedBySlack = defineRule({
  id: "Slack.IntegrationLogs.IntegrationStoppedBySlack",
  title: "Integration stopped by Slack",
  description:
    "Slack itself disables an integration that abuses it or whose secrets leaked, as when a webhook's address was found in a public repository.",
  logic: [
    "An integration was disabled, and the reason is Slack itself.",
    "Errors, too many requests, archived channels and deactivated people are other reasons, and do not count.",
  ],
  severity: "LOW",
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["disabled"],
  match: (row) => text(row.reason)?.toLowerCase() === "slack",
  alertTitle: (row) => `${integration(row)} was stopped${inChannel(row)} by Slack`,
  groupBy: (row) => [integrationKey(row), text(row.channel)],
  facts: integrationFacts,
  runbook: [
    "Look in the mail of the integration's owner for Slack's reason.",
    "Search your repositories for its address or token, and renew what leaked.",
    "Read what was posted through it in the days before.",
  ],
  falseAlarms: ["Slack ended a kind of integration for all of its customers, and announced it."],
  reference: "https://docs.slack.dev/reference/methods/team.integrationLogs",
  attack: [{ tactic: "TA0006", technique: "T1552.001" }],
  threshold: 1,
  dedupMinutes: 1440,
});
