import type { AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { actorFacts, detail, personInFull, personKey, personName } from "../slack/audit-words";

/** Whose account it was tried at; who tried is not known. */
const target = ({ entity, actor }: AuditEntry) => entity?.user ?? actor?.user;

export const failedSignInBurst = defineRule({
  id: "Slack.AuditLogs.FailedSignInBurst",
  title: "Signing in failed again and again",
  description:
    "Somebody tries to sign in as a person, and fails, many times in an hour: a guesser at work, or somebody with an old password and no second factor.",
  logic: [
    "Sign-ins that failed are counted for the person as whom they were tried, whatever the address.",
    "It alerts at the 20th within an hour.",
    "Whether one succeeded afterwards is not asked.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["user_login_failed"],
  alertTitle: (entry) =>
    `Signing in as ${personName(target(entry)) ?? "somebody"} failed again and again within an hour`,
  groupBy: (entry) => [personKey(target(entry))],
  facts: (entry) => [
    ["Whose account", personInFull(target(entry))],
    ["What failed", detail(entry, "type")],
    ...actorFacts(entry),
  ],
  runbook: [
    "See in the alert's events where it came from: the person's own address, one stranger's, or many.",
    "Search for a sign-in of the person that succeeded after them, from such an address: if there is one, end all sessions and reset the password.",
    "If a stranger guesses passwords, make sure the account needs single sign-on or a second factor.",
  ],
  falseAlarms: [
    "All come from the person's own address and device, evenly spaced: an app holds an old password or token.",
    "Many people fail at the same time with `sso`: the identity provider is down.",
  ],
  reference: "https://docs.slack.dev/reference/audit-logs-api/methods-actions-reference",
  attack: [{ tactic: "TA0006", technique: "T1110" }],
  threshold: 20,
  dedupMinutes: 60,
});
