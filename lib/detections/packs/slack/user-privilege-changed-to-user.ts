import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, personInFull, personKey, personName } from "./audit-words";

export const userPrivilegeChangedToUser = defineRule({
  id: "Slack.AuditLogs.UserPrivilegeChangedToUser",
  title: "Elevated role taken away",
  description:
    "An admin or owner became an ordinary member. An attacker does that to those who could stop them.",
  logic: ["An admin or owner was made an ordinary member; every such entry counts."],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: ["role_change_to_user"],
  alertTitle: (entry) =>
    `${actor(entry)} took the elevated role of ${personName(entry.entity?.user) ?? "somebody"} away`,
  groupBy: (entry) => [personKey(entry.entity?.user), actorKey(entry)],
  facts: (entry) => [
    ["Whose role", personInFull(entry.entity?.user)],
    ["Role now", "Member"],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask both people whether they know of it.",
    "If several admins lost their role at once, treat it as a takeover: call an owner, end the sessions of who did it.",
  ],
  falseAlarms: [
    "The person changed places or left, and only theirs was taken away.",
    "The person gave the role up themselves: actor and target are the same.",
  ],
  reference: "https://slack.com/help/articles/360018112273-Types-of-roles-in-Slack",
  attack: [{ tactic: "TA0040", technique: "T1531" }],
  threshold: 1,
  dedupMinutes: 60,
});
