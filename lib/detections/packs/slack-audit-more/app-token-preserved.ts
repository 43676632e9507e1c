import type { AuditEntry } from "../../events/audit-entry";
import { list, text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { appInFull, appKey, appName, listed } from "../slack/app-words";
import { actor, actorFacts, actorKey } from "../slack/audit-words";

const isDowngrade = ({ action }: AuditEntry) => text(action) === "bot_token_downgraded";

export const appTokenPreserved = defineRule({
  id: "Slack.AuditLogs.AppTokenPreserved",
  title: "App token outlives its owner, or got broader",
  description:
    "A token that stays valid when the person behind it leaves has no owner any more; one that went back to broad permissions may do more than it should.",
  logic: [
    "An app's or a workflow's token was kept although its owner or installer left: Low.",
    "Or a bot's token went from granular permissions back to broad ones: Medium.",
    "Each app makes an alert of its own.",
  ],
  severity: "LOW",
  logTypes: ["Slack.AuditLogs"],
  actions: ["app_token_preserved", "bot_token_downgraded", "workflow_app_token_preserved"],
  alertTitle: (entry) =>
    isDowngrade(entry)
      ? `${actor(entry)} took the bot token of ${appName(entry)} back to broad permissions`
      : `The token of ${appName(entry)} was kept after its owner left`,
  groupBy: (entry) => [isDowngrade(entry) ? "downgraded" : "kept", appKey(entry), actorKey(entry)],
  severityOf: (entry) => (isDowngrade(entry) ? "MEDIUM" : null),
  facts: (entry) => [
    ["App", appInFull(entry)],
    ["Scopes", listed(list(entry.entity?.app?.scopes))],
    ...actorFacts(entry),
  ],
  runbook: [
    "Find out who needs the app, and make that person its owner.",
    "If nobody needs it, uninstall it: its token ends with it.",
    "If the person who left may know the token, have it rotated.",
  ],
  falseAlarms: [
    "The app has several owners, and those who stayed use it every day.",
    "The maker of the app had to go back for a feature, and says so.",
  ],
  reference: "https://slack.com/help/articles/1500009181142-Manage-app-settings-and-permissions",
  attack: [{ tactic: "TA0003", technique: "T1671" }],
  threshold: 1,
  dedupMinutes: 1440,
});
