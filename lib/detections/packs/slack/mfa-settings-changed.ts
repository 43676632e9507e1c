import { defineRule } from "../../rule";
import { actor, actorKey, change, changeFacts, detail, place, placeId } from "./audit-words";

export const mfaSettingsChanged = defineRule({
  id: "Slack.AuditLogs.MFASettingsChanged",
  title: "Two-factor authentication changed",
  description:
    "Whether people need a second factor to sign in was changed. Without one, a password that leaked is enough.",
  logic: [
    "Whether a second factor is required was changed, in either direction.",
    "Both directions count, because Slack does not always say what the setting was.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["pref.two_factor_auth_changed"],
  alertTitle: (entry) =>
    `${actor(entry)} changed two-factor authentication for ${place(entry)}${change(entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry), detail(entry, "new_value")],
  facts: changeFacts,
  runbook: [
    "Ask the person who did it which change it belongs to.",
    "If two-factor authentication was weakened and nobody planned it, require it again.",
    "Look at the sign-ins since then, first of all those of admins and owners.",
  ],
  falseAlarms: [
    "The new value requires the second factor: that is no weakening.",
    "Single sign-on with its own second factor was brought in on the same day by the same person.",
  ],
  reference: "https://slack.com/help/articles/204509068-Set-up-two-factor-authentication",
  attack: [{ tactic: "TA0005", technique: "T1556.006" }],
  threshold: 1,
  dedupMinutes: 60,
});
