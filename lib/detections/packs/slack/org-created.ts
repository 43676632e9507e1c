import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeAs, placeId } from "./audit-words";

export const orgCreated = defineRule({
  id: "Slack.AuditLogs.OrgCreated",
  title: "Organization created",
  description:
    "A new Slack organization appeared. One that nobody planned stands outside of all your settings.",
  logic: ["A new organization was created; every such entry counts."],
  severity: "LOW",
  logTypes: ["Slack.AuditLogs"],
  actions: ["organization_created"],
  alertTitle: (entry) => `${actor(entry)} created ${placeAs("the organization", entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: (entry) => [["Organization", place(entry)], ...actorFacts(entry)],
  runbook: [
    "Ask the person who did it what it is for.",
    "If it is not yours, see who joined it and which data went there.",
  ],
  falseAlarms: ["You know who is moving to a new organization, and the name and domain are yours."],
  reference: "https://slack.com/help/articles/206845317-Create-a-Slack-workspace",
  attack: [{ tactic: "TA0003", technique: "T1136" }],
  threshold: 1,
  dedupMinutes: 60,
});
