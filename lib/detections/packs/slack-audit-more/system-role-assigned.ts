import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import {
  actor,
  actorFacts,
  actorKey,
  detail,
  personInFull,
  personName,
} from "../slack/audit-words";

const roleName = ({ entity }: AuditEntry) => text(entity?.role?.name);
const roleKey = (entry: AuditEntry) => text(entry.entity?.role?.id) ?? roleName(entry);

/** Words in the names of roles that may see, keep from being seen, or give away what matters. */
const grave =
  /\b(audit|compliance|dlp|discovery|exports?|integrations?|legal|owners?|roles?|security|system|users?)\b/i;

const receiver = (entry: AuditEntry) =>
  personName(entry.entity?.user) ??
  text(entry.entity?.usergroup?.name) ??
  detail(entry, "affected_user") ??
  detail(entry, "affected_users") ??
  detail(entry, "target_user");

export const systemRoleAssigned = defineRule({
  id: "Slack.AuditLogs.SystemRoleAssigned",
  title: "Powerful system role given",
  description:
    "Roles beside admin and owner hold the keys to single rooms: to people and their sessions, roles, exports, legal holds, the audit log. They are given more quietly than an admin's.",
  logic: [
    "A role was assigned to a person, or to a whole group, and its name speaks of security, users, roles, audit, export, legal, compliance, integrations, data loss prevention or ownership.",
    "Roles for channels, workflows, analytics and the like do not count.",
    "Becoming admin or owner is another rule's.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["role_added_to_usergroup", "role_assigned"],
  match: (entry) => grave.test(roleName(entry) ?? ""),
  alertTitle: (entry) =>
    `${actor(entry)} gave ${receiver(entry) ?? "somebody"} the role ${roleName(entry) ?? "of a system admin"}`,
  groupBy: (entry) => [roleKey(entry), receiver(entry), actorKey(entry)],
  facts: (entry) => [
    ["Who got it", personInFull(entry.entity?.user) ?? receiver(entry)],
    ["Role", roleName(entry)],
    ["Kind of role", text(entry.entity?.role?.type)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person who gave it which request it belongs to.",
    "If there is none, take the role away, and end the sessions of both.",
    "Look at what was done with the role meanwhile: exports, ended sessions, other roles.",
  ],
  falseAlarms: [
    "The person begins such work today, and somebody who had the role gave it.",
    "A role of your own has such a word in its name, and may do little: look at its permissions.",
  ],
  reference: "https://slack.com/help/articles/360018112273-Types-of-roles-in-Slack",
  attack: [{ tactic: "TA0004", technique: "T1098.003" }],
  threshold: 1,
  dedupMinutes: 60,
});
