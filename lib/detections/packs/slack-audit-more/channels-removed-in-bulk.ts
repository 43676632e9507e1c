import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey } from "../slack/audit-words";

const deleted = ({ action }: AuditEntry) => text(action)?.endsWith("_deleted") === true;

const channel = ({ entity }: AuditEntry) => {
  const name = text(entity?.channel?.name);
  return name === null ? text(entity?.channel?.id) : `#${name.replace(/^#/, "")}`;
};

export const channelsRemovedInBulk = defineRule({
  id: "Slack.AuditLogs.ChannelsRemovedInBulk",
  title: "Many channels deleted or archived",
  description:
    "A deleted channel is gone with all that was written there; an archived one stops work in it. One person who does it to many at once destroys, or cleans up.",
  logic: [
    "Channels that were deleted are counted for the person who did it, and apart from them those that were archived.",
    "It alerts at the 15th within an hour: High when deleted, Medium when archived.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "private_channel_archive",
    "private_channel_deleted",
    "public_channel_archive",
    "public_channel_deleted",
  ],
  alertTitle: (entry) =>
    `${actor(entry)} ${deleted(entry) ? "deleted" : "archived"} many channels within an hour`,
  groupBy: (entry) => [deleted(entry) ? "deleted" : "archived", actorKey(entry)],
  severityOf: (entry) => (deleted(entry) ? "HIGH" : null),
  facts: (entry) => [["First channel", channel(entry)], ...actorFacts(entry)],
  runbook: [
    "Ask the person whether they are cleaning up, and by which list.",
    "If they did not do it, end their sessions at once and take their role away.",
    "Unarchive what was archived. For what was deleted, write to Slack at once, and look for an export that holds it.",
  ],
  falseAlarms: [
    "An app archives channels in which nobody wrote for months: the actor is that app, and it archives only.",
    "A project ended: the channels' names begin alike.",
  ],
  reference: "https://slack.com/help/articles/213185307-Archive-or-delete-a-channel",
  attack: [{ tactic: "TA0040", technique: "T1485" }],
  threshold: 15,
  dedupMinutes: 60,
});
