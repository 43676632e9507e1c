import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { listed } from "../slack/app-words";
import {
  actor,
  actorKey,
  changeFacts,
  detail,
  entityKey,
  personName,
  place,
} from "../slack/audit-words";
import { gained, lost, turned } from "./setting-change";

const allowLists = [
  "user_anomaly_event_reponse_allowlist_changed",
  "user_anomaly_event_response_allowlist_changed",
  "usergroup_anomaly_event_response_allowlist_changed",
];

const isAllowList = ({ action }: AuditEntry) => allowLists.includes(text(action) ?? "");

/** Who is exempt now, by name where the entry has one. */
const exempt = (entry: AuditEntry) =>
  personName(entry.entity?.user) ??
  text(entry.entity?.usergroup?.name) ??
  listed(gained(entry)) ??
  detail(entry, "entity_ids");

/** True unless people were only taken off the list. */
const exempted = (entry: AuditEntry) => gained(entry).length > 0 || lost(entry).length === 0;

export const signInProtectionWeakened = defineRule({
  id: "Slack.AuditLogs.SignInProtectionWeakened",
  title: "Sign-in protection weakened for some",
  description:
    "Somebody was exempted from a protection of accounts, or one was switched off: an authentication policy, Slack's own response to stolen sessions, or the ban on text messages as a second factor.",
  logic: [
    "People were taken out of an authentication policy, or authentication by the organization was switched off.",
    "Or people were exempted from the response to anomalies, with which Slack ends the sessions of whoever seems not to be themselves; or that response was switched off, all of it or for one kind of anomaly.",
    "Or text messages, which can be intercepted, were allowed as a second factor again.",
    "Whether a second factor or single sign-on is required at all is asked by other rules.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    ...allowLists,
    "auth_policy_entity_removed",
    "enterprise_managed_auth_disabled",
    "pref.anomaly_event_response_changed",
    "pref.two_factor_prevent_sms_changed",
  ],
  match: (entry) => {
    if (isAllowList(entry)) return exempted(entry);
    switch (text(entry.action)) {
      case "pref.anomaly_event_response_changed":
        return turned(entry, false) || lost(entry).length > 0;
      case "pref.two_factor_prevent_sms_changed":
        return turned(entry, false);
      default:
        return true;
    }
  },
  alertTitle: (entry) => {
    const who = exempt(entry) ?? "somebody";
    if (isAllowList(entry))
      return `${actor(entry)} exempted ${who} from Slack's response to anomalies`;
    switch (text(entry.action)) {
      case "auth_policy_entity_removed":
        return `${actor(entry)} took ${who} out of an authentication policy of ${place(entry)}`;
      case "enterprise_managed_auth_disabled":
        return `${actor(entry)} switched off authentication by the organization for ${place(entry)}`;
      case "pref.two_factor_prevent_sms_changed":
        return `${actor(entry)} allowed text messages as a second factor in ${place(entry)}`;
      default:
        return `${actor(entry)} switched off responses to anomalies in ${place(entry)}${lost(entry).length > 0 ? `: ${lost(entry).join(", ")}` : ""}`;
    }
  },
  groupBy: (entry) => [text(entry.action), entityKey(entry), exempt(entry), actorKey(entry)],
  facts: (entry) => [
    ["Who is exempt", exempt(entry)],
    ["Policy", detail(entry, "policy_name")],
    ["Switched off", listed(lost(entry))],
    ...changeFacts(entry),
  ],
  runbook: [
    "Ask the person who did it, and those who are exempt now, why.",
    "If nobody can say, undo it, and end the sessions of those who were exempt.",
    "Look at the sign-ins of those since then.",
  ],
  falseAlarms: [
    "An app or a service account that acts like a machine was exempted, and only that one.",
    "Somebody lost their phone, and is back in the policy by the end of the day.",
  ],
  reference:
    "https://slack.com/help/articles/37193054707603-Configure-audit-log-anomaly-event-responses-in-Slack",
  attack: [
    { tactic: "TA0005", technique: "T1556.006" },
    { tactic: "TA0003", technique: "T1556" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
