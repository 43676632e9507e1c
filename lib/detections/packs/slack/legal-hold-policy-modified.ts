import { text, words } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, detail, entityKey, entityName } from "./audit-words";

type Policy = { id?: unknown; name?: unknown } | null | undefined;

const before = ({ details }: AuditEntry) => details?.["old_legal_hold_policy"] as Policy;

const nameOf = (entry: AuditEntry) =>
  text(before(entry)?.name) ?? entityName(entry) ?? detail(entry, "policy_name");

const holdKey = (entry: AuditEntry) => text(before(entry)?.id) ?? entityKey(entry) ?? nameOf(entry);

const holdName = (entry: AuditEntry) => {
  const name = nameOf(entry);
  return name === null ? "a legal hold" : `the legal hold ${name}`;
};

export const legalHoldPolicyModified = defineRule({
  id: "Slack.AuditLogs.LegalHoldPolicyModified",
  title: "Legal hold weakened",
  description:
    "A legal hold keeps what a court may ask for. One was released or changed, or people were taken out of it, so that their messages can be deleted.",
  logic: [
    "A legal hold was released or changed, people or channels were taken out of it, or exceptions were made to it.",
    "Creating or reactivating a hold and adding people do not count: these keep more, not less.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "legal_hold_policy_entities_deleted",
    "legal_hold_policy_exclusion_added",
    "legal_hold_policy_released",
    "legal_hold_policy_updated",
  ],
  alertTitle: (entry) => {
    const hold = holdName(entry);
    switch (text(entry.action)) {
      case "legal_hold_policy_entities_deleted":
        return `${actor(entry)} took people or channels out of ${hold}`;
      case "legal_hold_policy_exclusion_added":
        return `${actor(entry)} made exceptions to ${hold}`;
      case "legal_hold_policy_released":
        return `${actor(entry)} released ${hold}`;
      default:
        return `${actor(entry)} changed ${hold}`;
    }
  },
  groupBy: (entry) => [text(entry.action), holdKey(entry), actorKey(entry)],
  facts: (entry) => [
    ["Legal hold", nameOf(entry)],
    ["As it was", words(entry.details?.["old_legal_hold_policy"])],
    ["As it is", words(entry.details?.["new_legal_hold_policy"])],
    [
      "People and channels",
      words(entry.details?.["entity_ids"] ?? entry.details?.["affected_users"]),
    ],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the legal department whether they wanted this.",
    "If not, set the hold up again at once: what is deleted meanwhile is gone.",
    "Write down from when to when it was weakened, for them.",
  ],
  falseAlarms: [
    "The matter is closed, and the legal department's note of it is older than the entry.",
    "A change that only renamed the hold or added people shows the same or more in `As it is` than in `As it was`.",
  ],
  reference: "https://slack.com/help/articles/4401830811795-Create-and-manage-legal-holds",
  attack: [{ tactic: "TA0005", technique: "T1562.001" }],
  threshold: 1,
  dedupMinutes: 60,
});
