import { defineRule } from "../../rule";
import {
  actor,
  actorFacts,
  actorKey,
  personInFull,
  personKey,
  personName,
  place,
  placeId,
} from "./audit-words";

export const serviceOwnerTransferred = defineRule({
  id: "Slack.AuditLogs.ServiceOwnerTransferred",
  title: "Primary ownership handed over",
  description:
    "The primary owner can do everything: settings, billing, exports, removing all other admins, deleting it all. That place went to somebody else.",
  logic: ["The primary ownership went from one person to another; every such entry counts."],
  severity: "CRITICAL",
  logTypes: ["Slack.AuditLogs"],
  actions: ["service_owner_transferred"],
  alertTitle: (entry) =>
    `${actor(entry)} handed the primary ownership of ${place(entry)} over to ${personName(entry.entity?.user) ?? "somebody else"}`,
  groupBy: (entry) => [personKey(entry.entity?.user), placeId(entry), actorKey(entry)],
  facts: (entry) => [
    ["Primary owner before", personInFull(entry.actor?.user)],
    ["Primary owner now", personInFull(entry.entity?.user)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Call both people: this is never routine.",
    "If the former owner did not do it, write to Slack at once, and end the sessions of both.",
    "Look at what either did in the thirty days before, and at every setting changed since.",
  ],
  falseAlarms: [
    "Both people confirm it by phone, and the former owner is leaving or changing places.",
    "It was planned with whoever administers Slack, and came from an address the former owner works from.",
  ],
  reference: "https://slack.com/help/articles/204401633-Transfer-ownership-of-a-workspace-or-org",
  attack: [
    { tactic: "TA0004", technique: "T1078.004" },
    { tactic: "TA0003", technique: "T1098" },
    { tactic: "TA0040", technique: "T1531" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
