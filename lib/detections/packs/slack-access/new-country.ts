import { defineRule } from "../../rule";
import {
  accessFacts,
  country,
  countryName,
  firstUse,
  knownFor,
  person,
  personKey,
} from "./access-words";

/** Who is known for less has not shown yet where they usually are. */
const learningDays = 14;

const known = (values: readonly { value: string }[]) =>
  values.length === 0
    ? null
    : values
        .map(({ value }) => countryName(value))
        .toSorted()
        .join(", ");

export const newCountry = defineRule({
  id: "Slack.AccessLogs.NewCountry",
  title: "Sign-in from a new country",
  description:
    "Somebody used Slack from a country that they were never seen in. Stolen passwords and sessions are mostly used from elsewhere.",
  logic: [
    "Each person's countries of the last 180 days are remembered.",
    "An access from another country matches when the person has been known for 14 days, so that new colleagues and new log sources raise nothing.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AccessLogs"],
  actions: null,
  memory: { version: 1, subject: personKey, value: country, since: firstUse, keepDays: 180 },
  match: (row, { at, knownSince, seen }) =>
    country(row) !== null && seen === null && knownFor(knownSince, learningDays, at),
  alertTitle: (row) =>
    `${person(row)} used Slack from a new country: ${countryName(country(row) ?? "")}`,
  groupBy: (row) => [personKey(row), country(row)],
  facts: (row, { sightings }) => [["Countries so far", known(sightings)], ...accessFacts(row)],
  runbook: [
    "Ask the person whether they are travelling, or use a network that comes out elsewhere.",
    "Compare the client and the network with what they used before; see whether they were at home at the same time.",
    "If it was not them: end their sessions, reset their password, and look at what they did since then.",
  ],
  falseAlarms: [
    "A journey: the client is one that the person had before, and what follows comes from the same country for days.",
    "A company network or VPN that comes out in another country: many people are seen there at once.",
    "Slack supposes the country from the address, and sometimes wrongly: then the network is one that works in the person's own country.",
  ],
  reference: "https://attack.mitre.org/techniques/T1078/004/",
  attack: [{ tactic: "TA0001", technique: "T1078.004" }],
  threshold: 1,
  dedupMinutes: 1_440,
});
