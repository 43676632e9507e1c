import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorKey, changeFacts, detail, place, placeId } from "../slack/audit-words";
import { changeAtEnd, turned } from "./setting-change";

/** How easily a workspace is joined: 2 by everybody in the organization, 1 on request, 0 on invitation. */
function openness(value: unknown): number | null {
  const said = text(value)?.toLowerCase() ?? null;
  if (said === null) return null;
  if (said === "open") return 2;
  return /request/.test(said) ? 1 : 0;
}

function opened({ details }: AuditEntry): boolean {
  const now = openness(details?.["new_value"]) ?? 0;
  return now > (openness(details?.["previous_value"]) ?? 0);
}

const domain = (entry: AuditEntry) =>
  detail(entry, "domain") ?? detail(entry, "name") ?? detail(entry, "new_value");

export const joiningOpened = defineRule({
  id: "Slack.AuditLogs.JoiningOpened",
  title: "Joining made easier",
  description:
    "Who may come into a workspace was opened: to everybody in the organization, to all addresses of a domain, or to whomever a member invites.",
  logic: [
    "A workspace's access was changed to open, or to joining on request, from something stricter.",
    "Or members may invite without an admin's approval.",
    "Or a mail domain was verified, or the restriction of one was lifted: whoever has an address there may be let in.",
    "Changes in the other direction do not count.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "domain_email_unrestricted",
    "domain_verified",
    "pref.invites_only_admins_changed",
    "pref.workspace_access_changed",
  ],
  match: (entry) => {
    switch (text(entry.action)) {
      case "pref.workspace_access_changed":
        return opened(entry);
      case "pref.invites_only_admins_changed":
        return turned(entry, false);
      default:
        return true;
    }
  },
  alertTitle: (entry) => {
    switch (text(entry.action)) {
      case "pref.workspace_access_changed":
        return `${actor(entry)} opened the access to ${place(entry)}${changeAtEnd(entry)}`;
      case "pref.invites_only_admins_changed":
        return `${actor(entry)} let members invite others to ${place(entry)} without approval`;
      case "domain_verified":
        return `${actor(entry)} had the mail domain ${domain(entry) ?? "of somebody"} verified for ${place(entry)}`;
      default:
        return `${actor(entry)} lifted the restriction of the mail domain ${domain(entry) ?? "of somebody"} for ${place(entry)}`;
    }
  },
  groupBy: (entry) => [text(entry.action), placeId(entry), actorKey(entry), domain(entry)],
  facts: (entry) => [
    ["What", text(entry.action)],
    ["Domain", domain(entry)],
    ...changeFacts(entry),
  ],
  runbook: [
    "Ask the owner of the workspace whether they wanted this.",
    "For a domain, find out who controls it: anybody with an address there may come in.",
    "If nobody wanted it, set it back, and look at who joined since then.",
  ],
  falseAlarms: [
    "The workspace is one for everybody, such as for announcements, and was just set up.",
    "The company bought another or changed its name, and the domain is theirs.",
  ],
  reference:
    "https://slack.com/help/articles/115001915507-Manage-workspace-access-on-Enterprise-Grid",
  attack: [
    { tactic: "TA0001", technique: "T1078.004" },
    { tactic: "TA0003", technique: "T1136.003" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
