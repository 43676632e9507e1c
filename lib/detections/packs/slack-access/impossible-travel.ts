import { text } from "../../events/read-value";
import type { AccessRow } from "../../events/access-row";
import type { Past } from "../../memory/past";
import { defineRule } from "../../rule";
import { accessFacts, country, countryName, firstUse, person, personKey } from "./access-words";
import { clientOf, isPhone } from "./client-of";
import { leastKilometres } from "./distance";

/** Faster than any airliner, from border to border. */
const fastest = 1_000;

const hour = 3_600_000;

/** A journey that nobody makes: from where, how far at least, and in how long at most. */
type Journey = { from: string; kilometres: number; hours: number };

/** The journeys faster than an airliner that bring the person here from where they were seen before. */
function journeys(row: AccessRow, { at, sightings }: Past): Journey[] {
  const to = country(row);
  if (to === null) return [];
  return sightings.flatMap(({ value: from, lastSeen }) => {
    if (lastSeen > at) return [];
    const kilometres = leastKilometres(from, to) ?? 0;
    const hours = (at.getTime() - lastSeen.getTime()) / hour;
    return kilometres > fastest * hours ? [{ from, kilometres, hours }] : [];
  });
}

const shortest = (row: AccessRow, past: Past) =>
  journeys(row, past).toSorted((a, b) => a.hours - b.hours)[0] ?? null;

function timeOf({ hours }: Journey): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

export const impossibleTravel = defineRule({
  id: "Slack.AccessLogs.ImpossibleTravel",
  title: "Impossible travel",
  description:
    "Somebody used Slack from two countries within a time in which no airliner gets from one to the other. One of the two is probably not them.",
  logic: [
    "The countries in which each person used Slack with a computer are remembered for 90 days, with the last time.",
    "An access from another country matches when the way from border to border, reckoned rather too short than too long, is faster than 1,000 km/h. Neighbouring countries never match.",
    "Phones are left out, as their address abroad is often that of the carrier at home; so are countries in which the person used a computer before.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AccessLogs"],
  actions: null,
  memory: {
    version: 1,
    subject: personKey,
    value: (row) => (isPhone(clientOf(row.user_agent)) ? null : country(row)),
    since: firstUse,
    keepDays: 90,
  },
  match: (row, past) =>
    past.seen === null &&
    past.sightings.length > 0 &&
    !isPhone(clientOf(row.user_agent)) &&
    shortest(row, past) !== null,
  alertTitle: (row, past) => {
    const journey = shortest(row, past);
    const to = countryName(country(row) ?? "");
    const places = journey && `${countryName(journey.from)}, and ${timeOf(journey)} later ${to}`;
    return `${person(row)} used Slack in two places too far apart: ${places ?? to}`;
  },
  groupBy: (row) => [personKey(row)],
  facts: (row, past) => {
    const journey = shortest(row, past);
    return [
      ["Before in", journey && countryName(journey.from)],
      ["At least", journey && `${journey.kilometres.toLocaleString("en")} km`],
      ["In at most", journey && timeOf(journey)],
      ["Region", text(row.region)],
      ...accessFacts(row),
    ];
  },
  runbook: [
    "Ask the person where they are, by another way than Slack.",
    "Compare both networks and clients: the one that they never used before is the one to doubt.",
    "If one of them is not theirs: end their sessions, reset their password, and look at what was done with that address.",
  ],
  falseAlarms: [
    "A VPN or a company network that comes out in another country: the network's name says so, or colleagues are seen there, too.",
    "A remote desktop or a cloud computer in another country: the network is a hosting provider's.",
    "Slack supposes the country from the address, and sometimes wrongly.",
  ],
  reference: "https://attack.mitre.org/techniques/T1078/004/",
  attack: [
    { tactic: "TA0001", technique: "T1078.004" },
    { tactic: "TA0006", technique: "T1539" },
  ],
  threshold: 1,
  dedupMinutes: 1_440,
});
