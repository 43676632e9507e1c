import type { AccessRow } from "../../events/access-row";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { accessFacts, person, personKey } from "./access-words";
import { type Disguise, disguiseOf } from "./anonymizing-networks";
import { clientOf, isPersonal } from "./client-of";

const through: Record<Disguise, string> = {
  TOR: "the Tor network",
  VPN: "a VPN provider",
  HOSTING: "a hosting provider",
};

/** Apps that work in somebody's name do so from where servers stand; people do not. */
function disguise(row: AccessRow): Disguise | null {
  const found = disguiseOf(text(row.isp) ?? "");
  return found === "HOSTING" && !isPersonal(clientOf(row.user_agent)) ? null : found;
}

export const anonymizingNetwork = defineRule({
  id: "Slack.AccessLogs.AnonymizingNetwork",
  title: "Sign-in through Tor, a VPN or a hosting provider",
  description:
    "Somebody used Slack through a network that hides where they are. People who use a stolen account do that more often than those whose account it is.",
  logic: [
    "The name of the address's provider, as Slack supposes it, is compared with a list of words: Tor exits, VPN providers, hosting providers.",
    "Of hosting providers only browsers and Slack's own apps count, as other programs belong there.",
    "Gateways through which companies send their people, such as Zscaler or Cloudflare, are not on the list.",
  ],
  severity: "MEDIUM",
  severityOf: (row) => {
    const found = disguise(row);
    return found === "TOR" ? "HIGH" : found === "VPN" ? "LOW" : null;
  },
  logTypes: ["Slack.AccessLogs"],
  actions: null,
  match: (row) => disguise(row) !== null,
  alertTitle: (row) => `${person(row)} used Slack through ${through[disguise(row) ?? "HOSTING"]}`,
  groupBy: (row) => [personKey(row), text(row.isp)],
  facts: accessFacts,
  runbook: [
    "Ask the person whether it was them, and why this way.",
    "Look at what was done from this address, and whether others were seen from this network.",
    "If it was not them: end their sessions and reset their password. If the company allows such networks, make an exception for the address or the person.",
  ],
  falseAlarms: [
    "A VPN that the person uses by themselves, at home or on journeys: they are seen there again and again with their usual client.",
    "A company's own gateway or cloud computers at a hosting provider: many people are seen from few addresses; make an exception for those.",
  ],
  reference: "https://attack.mitre.org/techniques/T1090/003/",
  attack: [
    { tactic: "TA0011", technique: "T1090.003" },
    { tactic: "TA0001", technique: "T1078.004" },
  ],
  threshold: 1,
  dedupMinutes: 1_440,
});
