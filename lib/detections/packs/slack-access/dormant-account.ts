import type { Past } from "../../memory/past";
import { defineRule } from "../../rule";
import { accessFacts, firstUse, person, personKey } from "./access-words";

const dormantDays = 60;
const day = 86_400_000;

const daysAway = ({ at, seen }: Past) =>
  seen === null ? 0 : Math.floor((at.getTime() - seen.lastSeen.getTime()) / day);

export const dormantAccount = defineRule({
  id: "Slack.AccessLogs.DormantAccount",
  title: "Dormant account used again",
  description:
    "An account that nobody used for 60 days is used again. Accounts that were forgotten have old passwords, and nobody notices when somebody else uses them.",
  logic: [
    "When each person was seen last, with whatever client, is remembered for 400 days.",
    "A person's first access after 60 days without any matches. Somebody who was never seen before is new, not dormant.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AccessLogs"],
  actions: null,
  memory: {
    version: 1,
    subject: personKey,
    value: () => "used Slack",
    since: firstUse,
    keepDays: 400,
  },
  match: (_, past) => daysAway(past) >= dormantDays,
  alertTitle: (row, past) => `${person(row)} used Slack again after ${daysAway(past)} days`,
  groupBy: (row) => [personKey(row)],
  facts: (row, past) => [
    ["Seen last", past.seen?.lastSeen.toISOString().slice(0, 10) ?? null],
    ...accessFacts(row),
  ],
  runbook: [
    "Ask the person, or whoever they report to, whether they are back.",
    "An account of somebody who left: deactivate it, and look at what was done with it.",
    "If it is theirs, have them change their password.",
  ],
  falseAlarms: [
    "A long leave: the person is back, and the address and client are their usual ones.",
    "A guest who is needed now and then.",
  ],
  reference: "https://attack.mitre.org/techniques/T1078/004/",
  attack: [{ tactic: "TA0001", technique: "T1078.004" }],
  threshold: 1,
  dedupMinutes: 1_440,
});
