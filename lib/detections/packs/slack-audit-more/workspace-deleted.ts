import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeAs, placeId } from "../slack/audit-words";

export const workspaceDeleted = defineRule({
  id: "Slack.AuditLogs.WorkspaceDeleted",
  title: "Workspace deleted",
  description:
    "A workspace is gone, with its channels, its messages and its apps. The public rules know the end of an organization alone.",
  logic: ["A workspace was deleted; every such entry counts."],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["workspace_deleted"],
  alertTitle: (entry) => `${actor(entry)} deleted ${placeAs("the workspace", entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: (entry) => [["Workspace", place(entry)], ...actorFacts(entry)],
  runbook: [
    "Ask the person who did it, and the workspace's owner, whether it was planned.",
    "If not, write to Slack at once: deletion can be undone for a short time only.",
    "End the person's sessions and look at what else they did.",
  ],
  falseAlarms: [
    "It was a test, or its people and channels had been moved to another workspace, as entries of a migration show.",
  ],
  reference: "https://slack.com/help/articles/204067366-Delete-a-workspace",
  attack: [{ tactic: "TA0040", technique: "T1485" }],
  threshold: 1,
  dedupMinutes: 60,
});
