import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorKey, changeFacts, entityKey, placeId } from "../slack/audit-words";
import { isShorter, readRetention, sayRetention } from "./retention-policy";

const kept: Record<string, string> = {
  "pref.public_channel_retention_changed": "messages in public channels",
  "pref.private_channel_retention_changed": "messages in private channels",
  "pref.dm_retention_changed": "direct messages",
  "pref.file_retention_changed": "files",
  "pref.canvas_retention_changed": "canvases",
  "pref.public_record_channel_retention_changed": "messages in public record channels",
  "pref.private_record_channel_retention_changed": "messages in private record channels",
  "pref.ext_audit_log_retention_duration_changed": "the audit log",
};

const channelOnly = ({ action }: AuditEntry) => text(action) === "channel_retention_changed";

function what(entry: AuditEntry): string {
  const name = text(entry.entity?.channel?.name);
  if (channelOnly(entry))
    return name === null ? "messages in a channel" : `messages in #${name.replace(/^#/, "")}`;
  return kept[text(entry.action) ?? ""] ?? "messages";
}

function policies({ details }: AuditEntry) {
  const either = (value: unknown, otherwise: unknown) => (value === undefined ? otherwise : value);
  return {
    before: readRetention(either(details?.["previous_value"], details?.["old_retention_policy"])),
    after: readRetention(either(details?.["new_value"], details?.["new_retention_policy"])),
  };
}

function change(entry: AuditEntry): string {
  const { before, after } = policies(entry);
  return `${before ? ` from ${sayRetention(before)}` : ""}${after ? ` to ${sayRetention(after)}` : ""}`;
}

export const retentionShortened = defineRule({
  id: "Slack.AuditLogs.RetentionShortened",
  title: "Retention shortened",
  description:
    "What is older than the new retention is deleted within a day, for ever, and with it what an investigation or a court may need.",
  logic: [
    "The retention of messages, files, canvases or the audit log was changed, and less is kept than before: fewer days, or some days instead of for ever, or no edits any more.",
    "Where Slack does not say how it was before, a retention that ends counts.",
    "A longer retention, the same one, and one that cannot be compared do not count.",
    "High for a whole workspace or organization, Medium for one channel.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [...Object.keys(kept), "channel_retention_changed"],
  match: (entry) => {
    const { before, after } = policies(entry);
    return isShorter(before, after);
  },
  alertTitle: (entry) =>
    `${actor(entry)} shortened how long Slack keeps ${what(entry)}${change(entry)}`,
  groupBy: (entry) => [
    text(entry.action),
    channelOnly(entry) ? entityKey(entry) : placeId(entry),
    actorKey(entry),
  ],
  severityOf: (entry) => (channelOnly(entry) ? "MEDIUM" : null),
  facts: (entry) => {
    const { before, after } = policies(entry);
    return [
      ["What is kept", what(entry)],
      ["Kept before", before && sayRetention(before)],
      ["Kept now", after && sayRetention(after)],
      ...changeFacts(entry),
    ];
  },
  runbook: [
    "Ask the person, and the legal department, at once: Slack deletes once a day, and cannot bring back what it deleted.",
    "If it was not meant, set the retention back before the day is over.",
    "See which legal holds keep what was concerned all the same.",
  ],
  falseAlarms: [
    "The company's retention policy says the new value, and whoever changed it had to carry that out.",
    "A channel's own retention was changed by its members, who may do so, and only they wrote there.",
  ],
  reference: "https://slack.com/help/articles/203457187-Customize-data-retention-in-Slack",
  attack: [
    { tactic: "TA0005", technique: "T1070" },
    { tactic: "TA0040", technique: "T1485" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
