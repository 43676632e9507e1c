import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeAs, placeId } from "./audit-words";

export const orgDeleted = defineRule({
  id: "Slack.AuditLogs.OrgDeleted",
  title: "Organization deleted",
  description: "A Slack organization was deleted, and with it what people wrote there.",
  logic: ["An organization was deleted; every such entry counts."],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["organization_deleted"],
  alertTitle: (entry) => `${actor(entry)} deleted ${placeAs("the organization", entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: (entry) => [["Organization", place(entry)], ...actorFacts(entry)],
  runbook: [
    "Ask the person who did it whether it was planned.",
    "If not, write to Slack at once: deletion can be undone for a short time only.",
    "End the person's sessions and look at what else they did.",
  ],
  falseAlarms: [
    "It was a test or a merged organization whose members had been moved before, as entries of a migration show.",
  ],
  reference: "https://slack.com/help/articles/204067366-Delete-a-workspace",
  attack: [{ tactic: "TA0040", technique: "T1531" }],
  threshold: 1,
  dedupMinutes: 60,
});
