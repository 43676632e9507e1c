import { defineRule } from "../../rule";
import { actor, actorKey, change, changeFacts, detail, place, placeId } from "./audit-words";

export const ssoSettingsChanged = defineRule({
  id: "Slack.AuditLogs.SSOSettingsChanged",
  title: "Single sign-on changed",
  description:
    "Whether, and for whom, signing in goes through your identity provider was changed. Whoever may sign in without it needs none of its protections.",
  logic: [
    "The settings of single sign-on were changed, in either direction.",
    "Both directions count, because the setting has more values than on and off.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["pref.sso_setting_changed"],
  alertTitle: (entry) =>
    `${actor(entry)} changed the single sign-on settings of ${place(entry)}${change(entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry), detail(entry, "new_value")],
  facts: changeFacts,
  runbook: [
    "Ask whoever runs single sign-on whether they made this change.",
    "If single sign-on is no longer required and nobody planned it, require it again.",
    "Look for sign-ins with a password since then.",
  ],
  falseAlarms: [
    "The new value makes single sign-on required for more people than before.",
    "Whoever runs the identity provider was working on it that day, and sign-ins through it go on.",
  ],
  reference: "https://slack.com/help/articles/220403548-Manage-single-sign-on-settings",
  attack: [
    { tactic: "TA0003", technique: "T1556" },
    { tactic: "TA0006", technique: "T1556" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
