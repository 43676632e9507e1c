import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { appInFull, appKey, appName, listed, scopeNames } from "../slack/app-words";
import { actor, actorFacts, actorKey } from "../slack/audit-words";

const added = ["app_approved", "app_installed", "app_scopes_expanded", "org_app_installed"];
const removed = [
  "app_deleted",
  "app_restricted",
  "app_uninstalled",
  "org_app_uninstalled",
  "org_app_workspace_removed",
];

const isAdded = ({ action }: AuditEntry) => added.includes(text(action) ?? "");

const seesAll = (scope: string) => scope === "auditlogs:read" || scope.startsWith("discovery:");

/** The scopes by which an app sees everything; of an app that got more scopes, the new ones. */
function oversight({ action, entity, details }: AuditEntry): string[] {
  const app = entity?.app;
  const expanded = text(action) === "app_scopes_expanded";
  const had = new Set(
    expanded ? scopeNames(details?.["previous_scopes"] ?? details?.["old_scopes"]) : [],
  );
  const named = expanded
    ? [details?.["new_scopes"]]
    : [app?.scopes, app?.scopes_bot, app?.bot_scopes, details?.["new_scopes"], details?.["scopes"]];
  const scopes = named.flatMap(scopeNames).filter((scope) => seesAll(scope) && !had.has(scope));
  return [...new Set(scopes)];
}

const power = (entry: AuditEntry) =>
  oversight(entry).some((scope) => scope.startsWith("discovery:"))
    ? "read every message"
    : "read the audit log";

export const oversightAppChanged = defineRule({
  id: "Slack.AuditLogs.OversightAppChanged",
  title: "App that sees everything came or went",
  description:
    "Apps that read the audit log or, through discovery, every message are how a company watches over Slack. One more of them sees all; one less, and nobody looks.",
  logic: [
    "An app with the scope `auditlogs:read`, or one that begins with `discovery:`, was approved or installed, or got that scope.",
    "Or such an app was uninstalled, restricted, deleted, or taken from a workspace.",
    "Apps without these scopes do not count; they have rules of their own.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [...added, ...removed],
  match: (entry) => oversight(entry).length > 0,
  alertTitle: (entry) =>
    isAdded(entry)
      ? `${actor(entry)} let ${appName(entry)} ${power(entry)}`
      : `${actor(entry)} removed ${appName(entry)}, which could ${power(entry)}`,
  groupBy: (entry) => [isAdded(entry) ? "added" : "removed", appKey(entry), actorKey(entry)],
  facts: (entry) => [
    ["App", appInFull(entry)],
    ["Sees everything with", listed(oversight(entry))],
    ["What was done", text(entry.action)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the security team whether it is a tool of theirs.",
    "An app that nobody knows: uninstall it at once, and treat what it could read as read.",
    "A tool that was removed: install it again, and fill the gap in what it watches, in Margay by a history pull.",
  ],
  falseAlarms: [
    "It is Margay's own app, or the one of your SIEM, archive or data loss prevention, while it is being set up or renewed.",
    "The tool was replaced: another app with the same scope was installed on the same day.",
  ],
  reference: "https://docs.slack.dev/admins/audit-logs-api",
  attack: [
    { tactic: "TA0009", technique: "T1213.005" },
    { tactic: "TA0005", technique: "T1562.008" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
