import type { Severity } from "@/lib/kernel/severity";

import type { IntegrationRow } from "../../events/integration-row";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { broadest, type ScopeFamily } from "./broad-scopes";
import { integration, integrationFacts, integrationKey, scopesOf, by } from "./integration-words";

const severityOf: Record<ScopeFamily, Severity> = {
  administer: "HIGH",
  confide: "MEDIUM",
  read: "LOW",
};
const power: Record<ScopeFamily, string> = {
  administer: "administer Slack or see all of it",
  confide: "read private conversations",
  read: "read widely",
};

const broad = (row: IntegrationRow) => broadest(scopesOf(row));

export const broadScopesGranted = defineRule({
  id: "Slack.IntegrationLogs.BroadScopesGranted",
  title: "Integration with broad scopes",
  description:
    "An app that was added, or got more scopes, may administer Slack or read much of what is written there. It does so for as long as its token lives, whoever holds it.",
  logic: [
    "Something was added, or its scopes were expanded, and the scopes that the log lists are broad.",
    "High with `admin`, a scope below it, the audit log's or discovery's; Medium with the history of private channels or direct messages, or with search; Low with two of: history of public channels, files, email addresses.",
    "The same app and kind of power within a week make one alert, whoever added it.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["added", "expanded"],
  match: (row) => broad(row) !== null,
  alertTitle: (row) => {
    const family = broad(row)?.family ?? "read";
    return text(row.change_type) === "expanded"
      ? `${integration(row)} may also ${power[family]}, granted${by(row)}`
      : `${integration(row)}, which may ${power[family]}, was added${by(row)}`;
  },
  groupBy: (row) => [integrationKey(row), broad(row)?.family ?? null],
  severityOf: (row) => severityOf[broad(row)?.family ?? "confide"],
  facts: (row) => [
    ["Broad scopes", broad(row)?.scopes.join(", ") ?? null],
    ...integrationFacts(row),
  ],
  runbook: [
    "Ask the person who added it what it is for, and compare its scopes with that.",
    "Look up who makes it, and whether Slack's directory lists it.",
    "If it reads more than it needs, ask for less, or restrict it and revoke its tokens.",
  ],
  falseAlarms: [
    "It is Margay's own app, which reads these logs with `admin`.",
    "It is a known tool for search, archiving or data loss prevention, and whoever approves apps approved it.",
    "Several people add the same approved app on the same day, each for themselves.",
  ],
  reference: "https://docs.slack.dev/reference/scopes",
  attack: [
    { tactic: "TA0003", technique: "T1671" },
    { tactic: "TA0009", technique: "T1213.005" },
  ],
  threshold: 1,
  dedupMinutes: 10_080,
});
