import { defineRule } from "../../rule";
import {
  actor,
  actorFacts,
  actorKey,
  detail,
  personInFull,
  personKey,
  personName,
} from "../slack/audit-words";

export const guestExpirationCleared = defineRule({
  id: "Slack.AuditLogs.GuestExpirationCleared",
  title: "Guest may stay without end",
  description:
    "A guest's last day was taken away. Guests who are forgotten keep reading, long after the work is done and their own company's accounts are closed.",
  logic: [
    "The expiration of a guest was cleared; setting or moving it does not count.",
    "Each guest makes an alert of their own.",
  ],
  severity: "LOW",
  logTypes: ["Slack.AuditLogs"],
  actions: ["guest_expiration_cleared"],
  alertTitle: (entry) =>
    `${actor(entry)} lets the guest ${personName(entry.entity?.user) ?? "of somebody"} stay without end`,
  groupBy: (entry) => [personKey(entry.entity?.user), actorKey(entry)],
  facts: (entry) => [
    ["Guest", personInFull(entry.entity?.user)],
    ["Last day before", detail(entry, "previous_value") ?? detail(entry, "expires_on")],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person who did it how long the guest is needed, and set that day.",
    "See which channels the guest reads, and whether they need all of them.",
  ],
  falseAlarms: ["The guest is becoming a member, or works here with an open contract."],
  reference: "https://slack.com/help/articles/202518103-Understand-guest-roles-in-Slack",
  attack: [{ tactic: "TA0003", technique: "T1098" }],
  threshold: 1,
  dedupMinutes: 1440,
});
