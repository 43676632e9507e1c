import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeId } from "./audit-words";

export const ekmSlackbotUnenrolled = defineRule({
  id: "Slack.AuditLogs.EKMSlackbotUnenrolled",
  title: "Key management ends, says Slackbot",
  description:
    "Slackbot told the owners that a workspace leaves Enterprise Key Management. If nobody planned it, somebody is giving up the control over its encryption.",
  logic: [
    "Slackbot told the owners that a workspace leaves Enterprise Key Management.",
    "The notice alone counts: the entry of leaving itself is another rule's.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["ekm_slackbot_unenroll_notification_sent"],
  alertTitle: (entry) =>
    `${actor(entry)} had the owners told that ${place(entry)} leaves Enterprise Key Management`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: actorFacts,
  runbook: [
    "Ask the owners of the workspace whether they planned it.",
    "Look for who set it off: an entry ekm_unenrolled stands close by.",
    "If nobody planned it, enroll again and look at what was exported meanwhile.",
  ],
  falseAlarms: [
    "The owners of the keys planned the departure, for example because the workspace is being merged or closed.",
  ],
  reference: "https://slack.com/help/articles/360019110974-Slack-Enterprise-Key-Management",
  attack: [{ tactic: "TA0040", technique: "T1489" }],
  threshold: 1,
  dedupMinutes: 60,
});
