import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeId } from "./audit-words";

export const ekmUnenrolled = defineRule({
  id: "Slack.AuditLogs.EKMUnenrolled",
  title: "Key management ended",
  description:
    "A workspace left Enterprise Key Management: its messages and files are encrypted with Slack's keys again, and the company can no longer revoke them.",
  logic: ["A workspace left Enterprise Key Management; every such entry counts."],
  severity: "CRITICAL",
  logTypes: ["Slack.AuditLogs"],
  actions: ["ekm_unenrolled"],
  alertTitle: (entry) => `${actor(entry)} took ${place(entry)} out of Enterprise Key Management`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: (entry) => [["Workspace", place(entry)], ...actorFacts(entry)],
  runbook: [
    "Call the owner of the keys: this should never come as a surprise.",
    "Look at what else the person did in the thirty days before: exports, changed settings, new owners, new tokens.",
    "If it was not planned, enroll again, end the sessions of the person, and look for exports and downloads since then.",
  ],
  falseAlarms: [
    "It happened at the announced hour, by the person who was to do it, in a workspace that is being closed or moved.",
    "Nothing less explains it: treat it as real until the owner of the keys has confirmed it.",
  ],
  reference: "https://slack.com/help/articles/360019110974-Slack-Enterprise-Key-Management",
  attack: [
    { tactic: "TA0005", technique: "T1600" },
    { tactic: "TA0009", technique: "T1530" },
    { tactic: "TA0010", technique: "T1567" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
