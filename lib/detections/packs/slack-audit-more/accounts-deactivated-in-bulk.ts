import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, personInFull } from "../slack/audit-words";

export const accountsDeactivatedInBulk = defineRule({
  id: "Slack.AuditLogs.AccountsDeactivatedInBulk",
  title: "Many accounts deactivated",
  description:
    "Whoever is deactivated is locked out at once. An attacker with an admin's account can stop a company's work that way, and begins with those who could stop them.",
  logic: [
    "Members and guests who were deactivated are counted for the person or app that did it.",
    "Guests whose time was over do not count: Slack deactivates those itself, under another name.",
    "It alerts at the 20th within an hour.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["guest_deactivated", "user_deactivated"],
  alertTitle: (entry) => `${actor(entry)} deactivated many accounts within an hour`,
  groupBy: (entry) => [actorKey(entry)],
  facts: (entry) => [["First account", personInFull(entry.entity?.user)], ...actorFacts(entry)],
  runbook: [
    "See who was deactivated: admins and owners among them mean a takeover.",
    "Ask the person who did it; where it was provisioning, whoever runs the directory.",
    "If it was not meant, stop it first (end the actor's sessions, pause provisioning), then reactivate the accounts.",
  ],
  falseAlarms: [
    "Your directory deprovisioned people who left on that day: the actor is its app, and their accounts are gone there, too.",
    "A project with guests ended: those deactivated are guests of one company.",
  ],
  reference: "https://slack.com/help/articles/204475027-Deactivate-a-members-account",
  attack: [{ tactic: "TA0040", technique: "T1531" }],
  threshold: 20,
  dedupMinutes: 60,
});
