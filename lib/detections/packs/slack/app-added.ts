import { text, yesOrNo } from "../../events/read-value";
import { defineRule } from "../../rule";
import {
  adminFamily,
  adminScopes,
  appInFull,
  appKey,
  appName,
  listed,
  scopeNames,
  scopesAsText,
  scopeSeverity,
} from "./app-words";
import { actor, actorFacts, actorKey, place } from "./audit-words";

export const appAdded = defineRule({
  id: "Slack.AuditLogs.AppAdded",
  title: "App added",
  description:
    "An app was installed, approved or brought to another workspace. An app acts with its own token, day and night, and outlives the password of whoever added it.",
  logic: [
    "An app was installed, approved, or brought to a further workspace.",
    "High when it holds `admin` or a scope below it, Medium otherwise.",
    "The same app, deed and person within an hour make one alert.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["app_approved", "app_installed", "org_app_workspace_added"],
  alertTitle: (entry) => {
    const power = adminScopes(entry).length > 0 ? ", which may administer Slack" : "";
    switch (text(entry.action)) {
      case "app_approved":
        return `${actor(entry)} approved ${appName(entry)}${power}`;
      case "org_app_workspace_added":
        return `${actor(entry)} brought ${appName(entry)} to ${place(entry)}${power}`;
      default:
        return `${actor(entry)} installed ${appName(entry)}${power}`;
    }
  },
  groupBy: (entry) => [text(entry.action), appKey(entry), actorKey(entry)],
  severityOf: scopeSeverity,
  facts: (entry) => [
    ["App", appInFull(entry)],
    ["Scopes", listed(scopeNames(entry.entity?.app?.scopes))],
    ["May administer Slack with", listed(adminScopes(entry))],
    ["Listed in Slack's directory", yesOrNo(entry.entity?.app?.is_directory_approved)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person who added the app what it is for.",
    "Compare its scopes with what it is said to do.",
    "An app that Slack does not list and nobody knows: restrict it, revoke its tokens, and look at what it did meanwhile.",
  ],
  falseAlarms: [
    "There is a request or a ticket for the app, and whoever approved it is one of those who do so every week.",
    "Slack writes an installation, too, when a custom integration that was disabled is switched on again: look for an earlier removal of it.",
  ],
  reference: "https://slack.com/help/articles/202035138-Add-apps-to-your-Slack-workspace",
  attack: [{ tactic: "TA0003", technique: "T1505" }],
  threshold: 1,
  dedupMinutes: 60,
  differences: [adminFamily, scopesAsText],
});
