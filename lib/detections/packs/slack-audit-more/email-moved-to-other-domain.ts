import type { AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import {
  actor,
  actorFacts,
  actorKey,
  detail,
  personInFull,
  personKey,
  personName,
} from "../slack/audit-words";

const before = (entry: AuditEntry) => detail(entry, "previous_value");
const after = (entry: AuditEntry) => detail(entry, "new_value") ?? detail(entry, "email");

/** The domain of an address, in small letters; null for what is no address. */
function domainOf(address: string | null): string | null {
  const at = address?.lastIndexOf("@") ?? -1;
  return address === null || at < 1 || at === address.length - 1
    ? null
    : address.slice(at + 1).toLowerCase();
}

/** Of one company, as far as the names tell: a subdomain is. */
const related = (one: string, other: string) =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

export const emailMovedToOtherDomain = defineRule({
  id: "Slack.AuditLogs.EmailMovedToOtherDomain",
  title: "Email address moved to another domain",
  description:
    "Whoever reads the mail of an account can reset its password. An account's address went to another domain, where the company may have no say.",
  logic: [
    "An account's address was changed, and the domain of the new one is neither that of the old one nor related to it.",
    "Where one of them is missing or no address, it does not count.",
    "Accounts that one person moves from one domain to the same other one within an hour make one alert.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: ["user_email_updated"],
  match: (entry) => {
    const [from, to] = [domainOf(before(entry)), domainOf(after(entry))];
    return from !== null && to !== null && !related(from, to);
  },
  alertTitle: (entry) => {
    const own = personKey(entry.entity?.user) === actorKey(entry);
    const whose = own
      ? "their own address"
      : `the address of ${personName(entry.entity?.user) ?? "somebody"}`;
    return `${actor(entry)} changed ${whose} from ${before(entry) ?? "another"} to ${after(entry) ?? "another"}`;
  },
  groupBy: (entry) => [domainOf(before(entry)), domainOf(after(entry)), actorKey(entry)],
  facts: (entry) => [
    ["Whose address", personInFull(entry.entity?.user)],
    ["Old address", before(entry)],
    ["New address", after(entry)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person whose account it is, not by mail to the new address, whether they know of it.",
    "Find out who controls the new domain.",
    "If it is not yours, set the address back, end the account's sessions, and look for a password reset since then.",
  ],
  falseAlarms: [
    "The company changes its domain: many accounts move to the same one, by the app that provisions.",
    "A guest changed employers, and whoever invited them knows the new address.",
  ],
  reference: "https://docs.slack.dev/reference/audit-logs-api/methods-actions-reference",
  attack: [
    { tactic: "TA0003", technique: "T1098" },
    { tactic: "TA0004", technique: "T1098" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
