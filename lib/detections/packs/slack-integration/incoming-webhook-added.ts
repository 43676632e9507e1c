import type { IntegrationRow } from "../../events/integration-row";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import {
  inChannel,
  integration,
  integrationFacts,
  integrationKey,
  scopesOf,
  by,
  whoKey,
} from "./integration-words";

const isApp = (row: IntegrationRow) => text(row.app_id) !== null;

/** Services of other kinds list the scope of a webhook, too; apps have no kind of their own. */
const isWebhook = (row: IntegrationRow) =>
  isApp(row)
    ? scopesOf(row).includes("incoming-webhook")
    : /^incoming.?web.?hook/i.test(text(row.service_type) ?? "");

export const incomingWebhookAdded = defineRule({
  id: "Slack.IntegrationLogs.IncomingWebhookAdded",
  title: "Incoming webhook added",
  description:
    "Whoever knows a webhook's address can post into its channel, without signing in and under any name. Such addresses end up in scripts and repositories, and phishing that comes from inside is believed.",
  logic: [
    "An incoming webhook was added: Medium.",
    "Or an app was added that asks for one by its scope `incoming-webhook`: Low, since the app's maker keeps the address.",
    "Other services do not count, though some list the same scope.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["added"],
  match: isWebhook,
  alertTitle: (row) =>
    isApp(row)
      ? `${integration(row)}, which posts by a webhook, was added${inChannel(row)}${by(row)}`
      : `An incoming webhook was added${inChannel(row)}${by(row)}`,
  groupBy: (row) => [integrationKey(row), text(row.channel), whoKey(row)],
  severityOf: (row) => (isApp(row) ? "LOW" : null),
  facts: integrationFacts,
  runbook: [
    "Ask the person who added it what posts through it, and where its address is kept.",
    "If an app could do the same, replace it: an app has an owner and can be reviewed.",
    "If nobody knows it, disable it, and read what was posted into the channel since then.",
  ],
  falseAlarms: [
    "The person builds alerts or reports, and the channel is one for machines.",
    "Another webhook of the same channel was removed shortly before: its address was renewed.",
  ],
  reference: "https://slack.com/help/articles/115005265063-Incoming-webhooks-for-Slack",
  attack: [
    { tactic: "TA0003", technique: "T1671" },
    { tactic: "TA0001", technique: "T1566" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
