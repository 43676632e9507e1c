import type { IntegrationRow } from "../../events/integration-row";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { inChannel, integrationFacts, integrationKey, by, whoKey } from "./integration-words";

const kinds: readonly [RegExp, string][] = [
  [/^outgoing.?web.?hook/i, "An outgoing webhook"],
  [/^slash.?command/i, "A slash command"],
  [/^bots?$/i, "A bot of the old kind"],
];

const kindOf = (row: IntegrationRow) =>
  kinds.find(([pattern]) => pattern.test(text(row.service_type) ?? ""))?.[1] ?? null;

export const legacyIntegrationAdded = defineRule({
  id: "Slack.IntegrationLogs.LegacyIntegrationAdded",
  title: "Integration of an old kind added",
  description:
    "Outgoing webhooks and slash commands send what people write to an address outside of Slack; an old bot has one token that may do nearly everything its channels allow. None of them asks for scopes or approval.",
  logic: [
    "An outgoing webhook, a slash command or a bot of the old kind was added, as the service's type says.",
    "Apps and other services do not count, nor does enabling or changing one that is there.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["added"],
  match: (row) => kindOf(row) !== null,
  alertTitle: (row) => `${kindOf(row) ?? "An integration"} was added${inChannel(row)}${by(row)}`,
  groupBy: (row) => [kindOf(row), integrationKey(row), whoKey(row)],
  facts: integrationFacts,
  runbook: [
    "Ask the person who added it where it sends to, and who runs that place.",
    "Have it replaced by an app, which asks for what it needs and can be approved.",
    "If nobody knows it, remove it, and treat what was written in its channel since then as read by others.",
  ],
  falseAlarms: [
    "An old tool of the company's own was moved to another channel: one of the same type was removed that day.",
  ],
  reference: "https://docs.slack.dev/legacy/legacy-custom-integrations",
  attack: [
    { tactic: "TA0003", technique: "T1671" },
    { tactic: "TA0010", technique: "T1567" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
