import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorKey, changeFacts, detail, place, placeId } from "../slack/audit-words";
import { changeAtEnd, turned, widened } from "./setting-change";

type Setting = { weaker: (entry: AuditEntry) => boolean; deed: string };

const off = (entry: AuditEntry) => turned(entry, false);
const on = (entry: AuditEntry) => turned(entry, true);

const settings: Record<string, Setting> = {
  "pref.disallow_public_file_urls": { weaker: off, deed: "allowed public links to files in" },
  "pref.slack_connect_dm_only_verified_orgs": {
    weaker: off,
    deed: "allowed direct messages with companies that Slack did not verify in",
  },
  "pref.can_receive_shared_channels_invites": {
    weaker: on,
    deed: "allowed channels of other companies in",
  },
  "pref.allow_sponsored_slack_connections": {
    weaker: on,
    deed: "allowed sponsored connections to other companies in",
  },
  "pref.who_can_dm_anyone": {
    weaker: widened,
    deed: "let more people write to other companies from",
  },
  "pref.who_can_manage_ext_shared_channels": {
    weaker: widened,
    deed: "let more people share channels with other companies from",
  },
};

const settingOf = ({ action }: AuditEntry) => settings[text(action) ?? ""];

export const externalSharingOpened = defineRule({
  id: "Slack.AuditLogs.ExternalSharingOpened",
  title: "Sharing with others made easier",
  description:
    "A setting that keeps files and conversations inside the company was loosened: public links, Slack Connect, or who may use it.",
  logic: [
    "The ban on public links, or the limit of direct messages to verified companies, was switched off.",
    "Or invitations from other companies, or sponsored connections, were switched on.",
    "Or more people than before may write to, or share channels with, other companies; both values must be known.",
    "A setting that became stricter, or says the same as before, does not count.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: Object.keys(settings),
  match: (entry) => settingOf(entry)?.weaker(entry) === true,
  alertTitle: (entry) =>
    `${actor(entry)} ${settingOf(entry)?.deed ?? "loosened sharing with others in"} ${place(entry)}${settingOf(entry)?.weaker === widened ? changeAtEnd(entry) : ""}`,
  groupBy: (entry) => [
    text(entry.action),
    placeId(entry),
    actorKey(entry),
    detail(entry, "new_value"),
  ],
  facts: (entry) => [["Setting", text(entry.action)], ...changeFacts(entry)],
  runbook: [
    "Ask the person who changed it which decision it belongs to.",
    "If there is none, set it back.",
    "Look for public links, invitations and shared channels that were made since then, above all by the same person.",
  ],
  falseAlarms: [
    "A partner is being brought in, and the setting was planned with whoever is responsible for data protection.",
    "It was on for some minutes, for one file, and is off again.",
  ],
  reference:
    "https://slack.com/help/articles/360050528953-Manage-Slack-Connect-settings-and-permissions-",
  attack: [
    { tactic: "TA0010", technique: "T1567" },
    { tactic: "TA0005", technique: "T1562.001" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
