import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, place, placeId } from "./audit-words";

export const intuneMdmDisabled = defineRule({
  id: "Slack.AuditLogs.IntuneMDMDisabled",
  title: "Microsoft Intune switched off",
  description:
    "Microsoft Intune no longer decides which phones may open Slack and what may be copied out of it, so that anybody's own, or a broken, device is as good as a managed one.",
  logic: ["Microsoft Intune was switched off for Slack; every such entry counts."],
  severity: "CRITICAL",
  logTypes: ["Slack.AuditLogs"],
  actions: ["intune_disabled"],
  alertTitle: (entry) =>
    `${actor(entry)} switched Microsoft Intune's device management off for ${place(entry)}`,
  groupBy: (entry) => [placeId(entry), actorKey(entry)],
  facts: (entry) => [["Workspace", place(entry)], ...actorFacts(entry)],
  runbook: [
    "Ask whoever manages mobile devices whether they wanted this.",
    "If not, switch it on again, and look at the sign-ins and downloads from phones since then.",
    "Look at what else the person changed in the thirty days before, in Slack and in Intune's own log.",
  ],
  falseAlarms: [
    "The company moved to another device management on that day, and phones are already enrolled there.",
    "It was switched on again within minutes by the same person, as while repairing the connection.",
  ],
  reference: "https://slack.com/help/articles/6495319642387-Set-up-Slack-for-Intune-mobile-apps",
  attack: [
    { tactic: "TA0005", technique: "T1562.001" },
    { tactic: "TA0010", technique: "T1567" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
