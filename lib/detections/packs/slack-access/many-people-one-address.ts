import type { AccessRow } from "../../events/access-row";
import { text } from "../../events/read-value";
import type { Past } from "../../memory/past";
import { defineRule } from "../../rule";
import { accessFacts, firstUse, knownFor, networkOf, personKey } from "./access-words";
import { clientOf, isPhone } from "./client-of";

const learningDays = 14;
const people = 5;
const hour = 3_600_000;

/** How many people used a new address, this one among them; 0 when it is not new. */
function peopleAtNewAddress(row: AccessRow, { at, knownSince, sightings }: Past): number {
  if (knownSince !== null && at.getTime() - knownSince.getTime() > hour) return 0;
  const ids = sightings.map(({ value }) => value);
  return new Set([...ids, personKey(row)]).size;
}

export const manyPeopleOneAddress = defineRule({
  id: "Slack.AccessLogs.ManyPeopleOneAddress",
  title: "Many people from one new address",
  description:
    "Several people's accounts were used from the same address, which nobody used before. Somebody who tries out stolen passwords or sessions does so one after the other.",
  logic: [
    "Who used a computer from which address is remembered for 30 days; of an IPv6 address, its network of 64 bits.",
    "The fifth person within an hour of the first one at an address that was new then matches, once the source has been watched for 14 days.",
    "Phones are left out, as those of one carrier share addresses.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AccessLogs"],
  actions: null,
  memory: {
    version: 1,
    subject: networkOf,
    value: (row) => (isPhone(clientOf(row.user_agent)) ? null : personKey(row)),
    since: firstUse,
    keepDays: 30,
  },
  match: (row, past) =>
    networkOf(row) !== null &&
    personKey(row) !== null &&
    !isPhone(clientOf(row.user_agent)) &&
    knownFor(past.watchedSince, learningDays, past.at) &&
    peopleAtNewAddress(row, past) >= people,
  alertTitle: (row) =>
    `Many people began to use Slack from ${networkOf(row) ?? "one address"} within an hour`,
  groupBy: (row) => [networkOf(row)],
  facts: (row, past) => [
    ["People", String(peopleAtNewAddress(row, past))],
    [
      "Among them",
      text(
        past.sightings
          .map(({ value }) => value)
          .slice(0, 10)
          .join(", "),
      ),
    ],
    ...accessFacts(row),
  ],
  runbook: [
    "Find out whose address it is, and whether the people were there together.",
    "Look at what was done from it, and with which clients: the same one for all of them is a bad sign.",
    "If nobody was there: end the sessions of all of them and reset their passwords.",
  ],
  falseAlarms: [
    "The office got a new line, or the company a new gateway: all who are there are seen, with their usual clients.",
    "A meeting or a conference: the country is the same for all, and they say so.",
  ],
  reference: "https://attack.mitre.org/techniques/T1110/004/",
  attack: [
    { tactic: "TA0006", technique: "T1110.004" },
    { tactic: "TA0001", technique: "T1078.004" },
  ],
  threshold: 1,
  dedupMinutes: 1_440,
});
