import type { AccessRow } from "../../events/access-row";
import { defineRule } from "../../rule";
import { accessFacts, firstUse, knownFor, person } from "./access-words";
import { clientOf, isPersonal } from "./client-of";

const learningDays = 14;

function clientName({ user_agent }: AccessRow): string {
  const { client, system } = clientOf(user_agent);
  return system === null ? client : `${client} on ${system}`;
}

export const newClient = defineRule({
  id: "Slack.AccessLogs.NewClient",
  title: "Client that nobody used before",
  description:
    "Slack was used with a kind of client that the company never saw: a script with somebody's session, or a browser of somebody else.",
  logic: [
    "Clients are told apart by kind and system, such as Firefox on Linux or curl, without versions; those of the last 180 days are remembered for the whole log source.",
    "A client of another kind matches once the source has been watched for 14 days.",
    "It is worse when it is neither a browser nor Slack's own app.",
  ],
  severity: "LOW",
  severityOf: ({ user_agent }) => (isPersonal(clientOf(user_agent)) ? null : "MEDIUM"),
  logTypes: ["Slack.AccessLogs"],
  actions: null,
  memory: {
    version: 1,
    subject: () => "everybody",
    value: clientName,
    since: firstUse,
    keepDays: 180,
  },
  match: (_, { at, knownSince, seen }) => seen === null && knownFor(knownSince, learningDays, at),
  alertTitle: (row) =>
    `${person(row)} used Slack with ${clientName(row)}, which nobody used before`,
  groupBy: (row) => [clientName(row)],
  facts: accessFacts,
  runbook: [
    "Ask the person whether they use this client, or a program that works in their name.",
    "For a script: find out which token or session it uses, and revoke it when nobody knows it.",
    "Look at what was done from the same address.",
  ],
  falseAlarms: [
    "Somebody tries out another browser or system: the address is one that they used before.",
    "A new app that was added works in the name of its users: several people are seen with the same client, from the same network.",
  ],
  reference: "https://attack.mitre.org/techniques/T1539/",
  attack: [{ tactic: "TA0006", technique: "T1539" }],
  threshold: 1,
  dedupMinutes: 1_440,
});
