import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { appInFull, appKey, appName } from "../slack/app-words";
import { actor, actorKey, changeFacts, place, placeId } from "../slack/audit-words";
import { turned } from "./setting-change";

const isInstall = ({ action }: AuditEntry) =>
  text(action) === "org_app_future_workspace_install_enabled";

export const appApprovalWeakened = defineRule({
  id: "Slack.AuditLogs.AppApprovalWeakened",
  title: "Approval of apps weakened",
  description:
    "Apps that nobody approved may be installed from now on, or an app goes to every new workspace by itself. The next phishing message asks for no password, but for an app.",
  logic: [
    "The approval of apps was switched off, or apps from outside of Slack's directory were allowed: High.",
    "Or an app was set to be installed in every workspace to come: Medium.",
    "Switching the approval on, and approving one app, do not count.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "org_app_future_workspace_install_enabled",
    "pref.app_dir_only",
    "pref.app_whitelist_enabled",
  ],
  match: (entry) => isInstall(entry) || turned(entry, false),
  alertTitle: (entry) => {
    switch (text(entry.action)) {
      case "pref.app_dir_only":
        return `${actor(entry)} allowed apps from outside of Slack's directory in ${place(entry)}`;
      case "pref.app_whitelist_enabled":
        return `${actor(entry)} switched off the approval of apps for ${place(entry)}`;
      default:
        return `${actor(entry)} had ${appName(entry)} installed in every workspace to come`;
    }
  },
  groupBy: (entry) => [
    text(entry.action),
    isInstall(entry) ? appKey(entry) : placeId(entry),
    actorKey(entry),
  ],
  severityOf: (entry) => (isInstall(entry) ? "MEDIUM" : null),
  facts: (entry) => [
    ["App", appInFull(entry)],
    ["Setting", isInstall(entry) ? null : text(entry.action)],
    ...changeFacts(entry),
  ],
  runbook: [
    "Ask whoever approves apps whether they wanted this.",
    "If nobody did, switch it back.",
    "Look at the apps that were installed since then, and restrict those that nobody knows.",
  ],
  falseAlarms: [
    "Approval moved to rules that approve or refuse by scopes: such rules were created on that day by the same person.",
    "The app is one that every workspace has already, such as for time off.",
  ],
  reference: "https://slack.com/help/articles/222386767-Manage-app-approval-for-your-workspace",
  attack: [
    { tactic: "TA0005", technique: "T1562.001" },
    { tactic: "TA0003", technique: "T1671" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
