import type { AuditEntry } from "../../events/audit-entry";
import { text, words } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, entityKey, entityName } from "./audit-words";

function deed(entry: AuditEntry): string {
  const name = entityName(entry);
  if (text(entry.action) === "native_dlp_rule_deactivated")
    return `switched off ${name === null ? "a rule of data loss prevention" : `the data loss prevention rule ${name}`}`;
  return `deleted a finding of data loss prevention${name === null ? "" : `: ${name}`}`;
}

export const dlpModified = defineRule({
  id: "Slack.AuditLogs.DLPModified",
  title: "Data loss prevention weakened",
  description:
    "A rule that looks for secrets in messages was switched off, or a finding of one was deleted. What leaves the company from now on, or what left it before, goes unseen.",
  logic: [
    "A rule of data loss prevention was deactivated: High.",
    "Or a finding of such a rule was deleted: Medium.",
    "Rules and findings are told apart: two that go make two alerts.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["native_dlp_rule_deactivated", "native_dlp_violation_deleted"],
  alertTitle: (entry) => `${actor(entry)} ${deed(entry)}`,
  groupBy: (entry) => [text(entry.action), entityKey(entry), actorKey(entry)],
  severityOf: (entry) => (text(entry.action) === "native_dlp_violation_deleted" ? "MEDIUM" : null),
  facts: (entry) => [
    ["Rule or finding", entityName(entry)],
    ["Details", words(entry.details)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person who did it which change it belongs to.",
    "If nobody planned it, activate the rule again and look for messages and files that it would have found meanwhile.",
    "Look at what else the person did in the days around it.",
  ],
  falseAlarms: [
    "The rule was replaced: a new one was created by the same person minutes before or after.",
    "A finding that was deleted was a test: the message it names holds an invented number.",
  ],
  reference: "https://slack.com/help/articles/12914005852819-Slack-Connect--Data-loss-prevention",
  attack: [
    { tactic: "TA0005", technique: "T1562.001" },
    { tactic: "TA0005", technique: "T1070" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
