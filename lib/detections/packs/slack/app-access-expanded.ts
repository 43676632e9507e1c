import { text } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import {
  adminFamily,
  adminScopes,
  appInFull,
  appKey,
  appName,
  briefly,
  listed,
  scopeNames,
  scopesAsText,
  scopesIn,
  scopeSeverity,
} from "./app-words";
import { actor, actorFacts, actorKey } from "./audit-words";

const after = ({ details }: AuditEntry) => scopesIn(details?.["new_scopes"]);
/** Slack has named them in two ways. */
const before = ({ details }: AuditEntry) =>
  scopesIn(details?.["previous_scopes"] ?? details?.["old_scopes"]);

/** What stands in a list and not in another; whatever it is, since Slack's lists hold anything. */
function without(scopes: unknown[], others: unknown[]): unknown[] {
  const known = new Set(others.map((scope) => JSON.stringify(scope)));
  return scopes.filter((scope) => !known.has(JSON.stringify(scope)));
}
const added = (entry: AuditEntry) => without(after(entry), before(entry));

const scopesAdded = (entry: AuditEntry) => scopeNames(added(entry));
const scopesRemoved = (entry: AuditEntry) => scopeNames(without(before(entry), after(entry)));

function newScopes(entry: AuditEntry): string {
  const scopes = briefly(scopesAdded(entry));
  return scopes.trim() === "" ? "" : `: ${scopes}`;
}

export const appAccessExpanded = defineRule({
  id: "Slack.AuditLogs.AppAccessExpanded",
  title: "App access expanded",
  description:
    "An app that is trusted already got more access than it had. Whoever controls the app can read or change more from now on, and nobody is asked again.",
  logic: [
    "An app's scopes were expanded, and at least one of the new scopes is not among the old ones.",
    "Or an app was given or granted resources, or its bot token was upgraded: these count whatever their details say.",
    "High when the app holds `admin` or a scope below it, Medium otherwise.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "app_scopes_expanded",
    "app_resources_added",
    "app_resources_granted",
    "bot_token_upgraded",
  ],
  match: (entry) => text(entry.action) !== "app_scopes_expanded" || added(entry).length > 0,
  alertTitle: (entry) => {
    const app = appName(entry);
    switch (text(entry.action)) {
      case "app_resources_added":
        return `${actor(entry)} gave ${app} access to more resources`;
      case "app_resources_granted":
        return `${actor(entry)} granted ${app} the resources that it asked for`;
      case "bot_token_upgraded":
        return `${actor(entry)} upgraded the bot token of ${app}`;
      default:
        return `${actor(entry)} gave ${app} more scopes${newScopes(entry)}`;
    }
  },
  groupBy: (entry) => [text(entry.action), appKey(entry), actorKey(entry)],
  severityOf: scopeSeverity,
  facts: (entry) => [
    ["App", appInFull(entry)],
    ["Scopes added", listed(scopesAdded(entry))],
    ["Scopes removed", listed(scopesRemoved(entry))],
    ["May administer Slack with", listed(adminScopes(entry))],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person who did it, and the owner of the app, what the new access is for.",
    "Look the app up: who made it, since when it is there, and who else uses it.",
    "Search the audit log for what the app did since then.",
    "If nobody can say what it is for, restrict the app and revoke its tokens.",
  ],
  falseAlarms: [
    "The app's maker announced a release that needs the scope, and the person who agreed to it manages apps.",
    "A bot token that was upgraded together with those of many other apps belongs to Slack's move to granular scopes.",
  ],
  reference: "https://slack.com/help/articles/1500009181142-Manage-app-settings-and-permissions",
  attack: [{ tactic: "TA0004", technique: "T1098" }],
  threshold: 1,
  dedupMinutes: 60,
  differences: [
    adminFamily,
    scopesAsText,
    "The scopes of before are read from `old_scopes`, too, where Slack sends them under that name, so that an unchanged list is no match.",
    "Scopes that Slack sends as a number or a flag count as none; the public rule fails at them.",
  ],
});
