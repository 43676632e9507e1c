import { text } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey } from "./audit-words";

const channelKey = ({ entity }: AuditEntry) =>
  text(entity?.channel?.id) ?? text(entity?.channel?.name);

function channelName({ entity }: AuditEntry): string {
  const name = text(entity?.channel?.name);
  if (name !== null) return `the private channel #${name.replace(/^#/, "")}`;
  const id = text(entity?.channel?.id);
  return id === null ? "a private channel" : `the private channel ${id}`;
}

export const privateChannelMadePublic = defineRule({
  id: "Slack.AuditLogs.PrivateChannelMadePublic",
  title: "Private channel made public",
  description:
    "What a few people wrote to each other in confidence can now be read and searched by everybody.",
  logic: ["A private channel was turned into a public one; the other direction does not count."],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["private_channel_converted_to_public"],
  alertTitle: (entry) => `${actor(entry)} made ${channelName(entry)} public`,
  groupBy: (entry) => [channelKey(entry), actorKey(entry)],
  facts: (entry) => [
    ["Channel", text(entry.entity?.channel?.name)],
    ["Channel ID", text(entry.entity?.channel?.id)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person, and the members of the channel, whether it was meant.",
    "If not, make it private again and see who joined or read it meanwhile.",
  ],
  falseAlarms: [
    "The members agreed in the channel itself before, and its content was meant for all.",
    "The channel is new or empty: it was created as private by mistake.",
  ],
  reference: "https://slack.com/help/articles/213185467-Convert-a-channel-to-private-or-public",
  attack: [
    { tactic: "TA0005", technique: "T1222" },
    { tactic: "TA0003", technique: "T1098" },
    { tactic: "TA0010", technique: "T1567" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
