import { text } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import {
  actor,
  actorFacts,
  actorKey,
  detail,
  personInFull,
  personKey,
  personName,
  place,
} from "./audit-words";

const role = ({ entity }: AuditEntry) => entity?.role ?? entity?.account_type_role;
const roleKey = (entry: AuditEntry) => text(role(entry)?.id) ?? text(role(entry)?.name);

function roleName(entry: AuditEntry): string {
  const name = text(role(entry)?.name);
  return name === null ? "further permissions" : `the role ${name}`;
}

const named = (entry: AuditEntry) =>
  detail(entry, "target_user") ?? detail(entry, "target_user_id") ?? detail(entry, "target_entity");
const receiver = (entry: AuditEntry) => personName(entry.entity?.user) ?? named(entry);
const receiverKey = (entry: AuditEntry) => personKey(entry.entity?.user) ?? named(entry);

export const userPrivilegeEscalation = defineRule({
  id: "Slack.AuditLogs.UserPrivilegeEscalation",
  title: "Privileges raised",
  description:
    "Somebody became admin or owner, or got a role with permissions of its own. It is the step between a stolen account and a stolen company.",
  logic: [
    "Somebody was made an admin or an owner, or an ownership was handed over: Critical.",
    "Or somebody was given a role with permissions of its own: Medium.",
    "Each receiver and role makes an alert of its own.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "owner_transferred",
    "permissions_assigned",
    "role_change_to_admin",
    "role_change_to_owner",
  ],
  alertTitle: (entry) => {
    const target = receiver(entry) ?? "somebody";
    switch (text(entry.action)) {
      case "owner_transferred":
        return `${actor(entry)} handed the ownership of ${place(entry)} over to ${target}`;
      case "role_change_to_admin":
        return `${actor(entry)} made ${target} an admin`;
      case "role_change_to_owner":
        return `${actor(entry)} made ${target} an owner`;
      default:
        return `${actor(entry)} gave ${target} ${roleName(entry)}`;
    }
  },
  groupBy: (entry) => [text(entry.action), receiverKey(entry), roleKey(entry), actorKey(entry)],
  severityOf: (entry) => (text(entry.action) === "permissions_assigned" ? "MEDIUM" : "CRITICAL"),
  facts: (entry) => [
    ["Who got it", personInFull(entry.entity?.user) ?? receiver(entry)],
    ["Role", text(role(entry)?.name) ?? text(role(entry)?.id)],
    ["Permissions", detail(entry, "permissions") ?? detail(entry, "changed_permissions")],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person who did it which request it belongs to.",
    "If there is none, take the role back, end the sessions of both, and look at what either did since then.",
  ],
  falseAlarms: [
    "There is a request for it, and who gave the role is somebody who gives roles.",
    "It came by provisioning: the actor is the directory's app, and the person's place in the directory changed before.",
  ],
  reference: "https://slack.com/help/articles/201314026-Permissions-by-role-in-Slack",
  attack: [{ tactic: "TA0004", technique: "T1098.003" }],
  threshold: 1,
  dedupMinutes: 60,
});
