import { text, words } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey } from "./audit-words";

const one = ({ entity, details }: AuditEntry) =>
  words(entity?.barrier?.primary_usergroup ?? details?.["primary_usergroup_id"]);

const other = ({ entity, details }: AuditEntry) =>
  words(entity?.barrier?.barriered_from_usergroups ?? details?.["barriered_from_usergroup_ids"]);

const barrierId = ({ entity, details }: AuditEntry) =>
  text(entity?.barrier?.id) ?? text(details?.["barrier_id"]);

function sides(entry: AuditEntry): string {
  const [left, right] = [one(entry), other(entry)];
  if (left !== null && right !== null) return `between ${left} and ${right}`;
  return barrierId(entry) ?? "of two groups";
}

export const informationBarrierModified = defineRule({
  id: "Slack.AuditLogs.InformationBarrierModified",
  title: "Information barrier weakened",
  description:
    "A wall between groups who must not talk to each other was changed or taken down, for which regulators may ask.",
  logic: ["A barrier between groups was deleted or changed; creating one does not count."],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["barrier_deleted", "barrier_updated"],
  alertTitle: (entry) =>
    `${actor(entry)} ${text(entry.action) === "barrier_deleted" ? "deleted" : "changed"} the information barrier ${sides(entry)}`,
  groupBy: (entry) => [text(entry.action), barrierId(entry), actorKey(entry)],
  facts: (entry) => [
    ["Barrier", barrierId(entry)],
    ["One side", one(entry)],
    ["Other side", other(entry)],
    [
      "What it stops",
      words(entry.entity?.barrier?.restricted_subjects ?? entry.details?.["restricted_subjects"]),
    ],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask compliance whether they wanted this.",
    "If not, set the barrier up again and look for conversations between its sides since then.",
  ],
  falseAlarms: [
    "The groups themselves changed, and compliance asked for a new barrier: one was created minutes before or after.",
    "The change only made the barrier stricter: compare both sides and what it stops with those before.",
  ],
  reference: "https://slack.com/help/articles/360056171734-Create-information-barriers-in-Slack",
  attack: [{ tactic: "TA0005", technique: "T1562.001" }],
  threshold: 1,
  dedupMinutes: 60,
});
