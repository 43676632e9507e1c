import type { AuditEntry } from "../../events/audit-entry";
import { list, text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { listed } from "../slack/app-words";
import { actor, actorKey, changeFacts, place, placeId } from "../slack/audit-words";
import { gained } from "./setting-change";

const isOff = ({ action }: AuditEntry) => text(action) === "ip_allowlist_disabled";
const isSet = ({ action }: AuditEntry) => text(action) === "team_authorized_ip_range_set";

/** The ranges that are allowed anew. */
const ranges = (entry: AuditEntry) =>
  isSet(entry) ? gained(entry) : list(entry.details?.["new_value"] ?? entry.details?.["name"]);

const whole = new Set(["0.0.0.0/0", "::/0"]);

export const ipAllowListOpened = defineRule({
  id: "Slack.AuditLogs.IPAllowListOpened",
  title: "Allow list of addresses opened",
  description:
    "Slack can be told to serve known addresses alone. The list was switched off, or it got further addresses, from which an attacker may come.",
  logic: [
    "The allow list was switched off: High.",
    "Or a range of addresses was added, or the ranges were set and some of them are new: Medium; High for a range that is the whole internet.",
    "Ranges that were removed and a list that was switched on do not count.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "ip_allowlist_disabled",
    "team_authorized_ip_range_added",
    "team_authorized_ip_range_set",
  ],
  match: (entry) => !isSet(entry) || gained(entry).length > 0,
  alertTitle: (entry) => {
    if (isOff(entry))
      return `${actor(entry)} switched off the allow list of addresses for ${place(entry)}`;
    return `${actor(entry)} allowed ${listed(ranges(entry)) ?? "further addresses"} for ${place(entry)}`;
  },
  groupBy: (entry) => [
    isOff(entry) ? "off" : "added",
    placeId(entry),
    actorKey(entry),
    listed(ranges(entry)),
  ],
  severityOf: (entry) =>
    isOff(entry) || ranges(entry).some((range) => whole.has(range)) ? "HIGH" : null,
  facts: (entry) => [["Allowed anew", listed(ranges(entry))], ...changeFacts(entry)],
  runbook: [
    "Look up whose the addresses are: an office's, your VPN's, or those of a hosting company.",
    "Ask whoever runs the network whether they asked for it.",
    "If nobody did, restore the list, and look at the sign-ins and downloads from the new addresses.",
  ],
  falseAlarms: [
    "A new office or VPN exit was announced, and the range is small and registered to your company or provider.",
    "The list was off for minutes while somebody was locked out, and the same person switched it on again.",
  ],
  reference:
    "https://slack.com/help/articles/360016181794-Block-file-downloads-and-message-copying-on-Enterprise-Grid",
  attack: [{ tactic: "TA0005", technique: "T1562.007" }],
  threshold: 1,
  dedupMinutes: 60,
});
