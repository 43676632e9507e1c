import { defineRule } from "../../rule";
import { actor, actorKey, change, changeFacts, detail, place, placeId } from "./audit-words";

export const ekmConfigChanged = defineRule({
  id: "Slack.AuditLogs.EKMConfigChanged",
  title: "Key management logging changed",
  description:
    "Where Enterprise Key Management writes down each use of the company's keys was changed. Without that log nobody sees who decrypts what.",
  logic: [
    "The logging of Enterprise Key Management was set, whatever it was before.",
    "Changes of one workspace by one person to one value share an alert.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["ekm_logging_config_set"],
  alertTitle: (entry) =>
    `${actor(entry)} changed the logging of Enterprise Key Management for ${place(entry)}${change(entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry), detail(entry, "new_value")],
  facts: changeFacts,
  runbook: [
    "Ask the person who did it which change it belongs to.",
    "Check in the key management's settings that the log still goes where it should, and that it arrives there.",
    "If it does not, restore the setting and read the cloud provider's own log of key uses for the gap.",
  ],
  falseAlarms: [
    "A change was planned with the team that runs the cloud account, and uses of keys still arrive in its log.",
    "The value is the one that stood there before.",
  ],
  reference: "https://slack.com/help/articles/360019110974-Slack-Enterprise-Key-Management",
  attack: [{ tactic: "TA0005", technique: "T1562.008" }],
  threshold: 1,
  dedupMinutes: 60,
});
