import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey } from "../slack/audit-words";
import { fileFacts } from "./file-words";

export const fileDownloadBurst = defineRule({
  id: "Slack.AuditLogs.FileDownloadBurst",
  title: "Very many files downloaded",
  description:
    "Nobody reads 200 files in an hour. Whoever takes so many is leaving, is curious beyond their work, or is not the person whose account it is.",
  logic: [
    "Downloads of files, canvases and lists are counted for the person; Slack counts a file that is viewed as downloaded.",
    "It alerts at the 200th within an hour.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["canvas_downloaded", "file_downloaded", "list_downloaded"],
  alertTitle: (entry) => `${actor(entry)} downloaded very many files within an hour`,
  groupBy: (entry) => [actorKey(entry)],
  facts: (entry) => [...fileFacts(entry), ...actorFacts(entry)],
  runbook: [
    "Compare address and user agent with those of the person's days before.",
    "See which channels the files come from, and whether the person works there.",
    "Ask the person, or, when they are about to leave, their manager first.",
    "If it was not them, end their sessions and reset the password.",
  ],
  falseAlarms: [
    "The actor is an app for backup, search or data loss prevention: its name and user agent say so; make an exception for it.",
    "Somebody scrolled through a channel full of pictures: the files are images of one channel, viewed in the order in which they stand there.",
  ],
  reference: "https://docs.slack.dev/reference/audit-logs-api/methods-actions-reference",
  attack: [
    { tactic: "TA0009", technique: "T1213.005" },
    { tactic: "TA0009", technique: "T1119" },
  ],
  threshold: 200,
  dedupMinutes: 60,
});
