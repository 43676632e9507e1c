import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey } from "../slack/audit-words";
import { fileFacts } from "./file-words";

export const publicFileLinkBurst = defineRule({
  id: "Slack.AuditLogs.PublicFileLinkBurst",
  title: "Many public file links",
  description:
    "A public link opens a file to whoever has it, without signing in, and no log says who used it. Many at once look like files on their way out.",
  logic: [
    "Public links to files are counted for the person who made them.",
    "It alerts at the 10th within an hour.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["file_public_link_created"],
  alertTitle: (entry) => `${actor(entry)} made public links to many files within an hour`,
  groupBy: (entry) => [actorKey(entry)],
  facts: (entry) => [...fileFacts(entry), ...actorFacts(entry)],
  runbook: [
    "Look at the names of the files in the alert's events, and at the channels they come from.",
    "Ask the person for whom the links are.",
    "If they cannot say, revoke the links, end their sessions, and look at what else they downloaded.",
  ],
  falseAlarms: [
    "The files are meant for the public: a press kit, pictures for a web page, a tender.",
    "The links were made by an integration that embeds files elsewhere: the actor or the user agent is that app.",
  ],
  reference: "https://slack.com/help/articles/4412651915539-Manage-public-file-sharing",
  attack: [{ tactic: "TA0010", technique: "T1567" }],
  threshold: 10,
  dedupMinutes: 60,
});
