import { list, text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { appInFull, appKey, appName, listed } from "./app-words";
import { actor, actorFacts, actorKey, detail, place } from "./audit-words";

export const appRemoved = defineRule({
  id: "Slack.AuditLogs.AppRemoved",
  title: "App removed",
  description:
    "An app was uninstalled, restricted or taken from a workspace. It may be tidying up; it may also be the removal of an app that watched or protected, or of the tool that an attacker used.",
  logic: [
    "An app was uninstalled, restricted, or taken from a workspace.",
    "Every such entry counts, whichever app it is: the log does not say which apps protect you.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["app_restricted", "app_uninstalled", "org_app_workspace_removed"],
  alertTitle: (entry) => {
    switch (text(entry.action)) {
      case "app_restricted":
        return `${actor(entry)} restricted ${appName(entry)}`;
      case "org_app_workspace_removed":
        return `${actor(entry)} took ${appName(entry)} away from ${place(entry)}`;
      default:
        return `${actor(entry)} uninstalled ${appName(entry)}`;
    }
  },
  groupBy: (entry) => [text(entry.action), appKey(entry), actorKey(entry)],
  facts: (entry) => [
    ["App", appInFull(entry)],
    ["Scopes it had", listed(list(entry.entity?.app?.scopes))],
    ["Reason", detail(entry, "reason")],
    ...actorFacts(entry),
  ],
  runbook: [
    "Find out what the app did: security, backup and compliance tools work through apps.",
    "Ask the person who removed it why.",
    "If it was not meant, install it again and look for what happened while it was gone.",
  ],
  falseAlarms: [
    "The app was replaced by another, or its contract ended, and its owner knows of it.",
    "A restricted app that was never installed was only refused: nothing stopped working.",
  ],
  reference:
    "https://slack.com/help/articles/360003125231-Remove-apps-and-customised-integrations-from-your-workspace",
  attack: [
    { tactic: "TA0040", technique: "T1489" },
    { tactic: "TA0005", technique: "T1070.009" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
