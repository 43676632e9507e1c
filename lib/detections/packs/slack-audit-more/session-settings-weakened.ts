import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorKey, changeFacts, detail, place, placeId } from "../slack/audit-words";
import { changeAtEnd, lengthened, turned } from "./setting-change";

const lengths: Record<string, string> = {
  "pref.session_duration_changed": "let sessions last longer in",
  "pref.mobile_session_duration_changed": "let sessions on phones last longer in",
  "pref.mobile_secondary_auth_timeout_changed": "let phones stay unlocked longer in",
};
const protections: Record<string, string> = {
  "pref.enterprise_mobile_device_check": "switched off the check of phones for",
  "pref.block_download_and_copy_on_untrusted_mobile": "let unmanaged phones download and copy from",
  "pref.block_file_download_for_unapproved_ip": "let unknown addresses download files from",
};

const action = (entry: AuditEntry) => text(entry.action) ?? "";
/** Phones that lock after no time lock at once; sessions that end after no time never end. */
const longer = (entry: AuditEntry) =>
  lengthened(entry, action(entry) === "pref.mobile_secondary_auth_timeout_changed" ? 0 : undefined);

const isProtection = (entry: AuditEntry) => Object.hasOwn(protections, action(entry));

export const sessionSettingsWeakened = defineRule({
  id: "Slack.AuditLogs.SessionSettingsWeakened",
  title: "Session or device settings weakened",
  description:
    "Sessions that end, phones that lock and downloads that are blocked limit what a stolen cookie or phone is good for. One of these limits was loosened.",
  logic: [
    "How long sessions last, on computers or phones, or how long a phone stays unlocked, was raised or made endless: Medium.",
    "Or a protection was switched off: the check of phones, or the block of downloads to unmanaged phones or from unknown addresses: High.",
    "A shorter time, a protection that is switched on, and values that cannot be compared do not count.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: [...Object.keys(lengths), ...Object.keys(protections)],
  match: (entry) => (isProtection(entry) ? turned(entry, false) : longer(entry)),
  alertTitle: (entry) =>
    `${actor(entry)} ${protections[action(entry)] ?? lengths[action(entry)] ?? "weakened the sessions of"} ${place(entry)}${isProtection(entry) ? "" : changeAtEnd(entry)}`,
  groupBy: (entry) => [action(entry), placeId(entry), actorKey(entry), detail(entry, "new_value")],
  severityOf: (entry) => (isProtection(entry) ? "HIGH" : null),
  facts: (entry) => [["Setting", action(entry)], ...changeFacts(entry)],
  runbook: [
    "Ask whoever is responsible for the settings whether they wanted this.",
    "If nobody did, set it back, and end the sessions of who changed it.",
    "Look for sign-ins from new devices and for downloads since then.",
  ],
  falseAlarms: [
    "People complained of signing in too often, and there is a decision on the new length.",
    "Another tool took over, such as a device management that checks phones before they sign in.",
  ],
  reference: "https://slack.com/help/articles/115005223763-Manage-session-duration-",
  attack: [{ tactic: "TA0005", technique: "T1562.001" }],
  threshold: 1,
  dedupMinutes: 60,
});
