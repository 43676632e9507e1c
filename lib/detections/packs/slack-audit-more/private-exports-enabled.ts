import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeId } from "../slack/audit-words";

export const privateExportsEnabled = defineRule({
  id: "Slack.AuditLogs.PrivateExportsEnabled",
  title: "Exports of private conversations enabled",
  description:
    "With corporate exports, owners can export private channels and direct messages, and nobody who wrote there is told. It happens once in the life of a company.",
  logic: [
    "Corporate exports were approved or enabled for a workspace.",
    "An export that is made with them is another rule's.",
  ],
  severity: "CRITICAL",
  logTypes: ["Slack.AuditLogs"],
  actions: ["corporate_exports_approved", "corporate_exports_enabled"],
  alertTitle: (entry) =>
    `${actor(entry)} ${text(entry.action) === "corporate_exports_approved" ? "approved" : "enabled"} exports of private conversations for ${place(entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: (entry) => [["Workspace", place(entry)], ...actorFacts(entry)],
  runbook: [
    "Call the primary owner and the legal department: one of them must have applied to Slack for it.",
    "If neither did, switch it off, end the sessions of who did it, and write to Slack.",
    "Look for exports that were started since then.",
  ],
  falseAlarms: [
    "There is an application to Slack that the company's management signed, for this workspace.",
  ],
  reference: "https://slack.com/help/articles/201658943-Export-your-workspace-data",
  attack: [
    { tactic: "TA0009", technique: "T1213.005" },
    { tactic: "TA0004", technique: "T1098" },
  ],
  threshold: 1,
  dedupMinutes: 1440,
});
