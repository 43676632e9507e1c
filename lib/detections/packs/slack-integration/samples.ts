import type { RuleSamples } from "../../rule-samples";
import { broadScopesGrantedSamples } from "./broad-scopes-granted.samples";
import { enabledAgainSamples } from "./enabled-again.samples";
import { incomingWebhookAddedSamples } from "./incoming-webhook-added.samples";
import { integrationStoppedBySlackSamples } from "./integration-stopped-by-slack.samples";
import { integrationsDisabledInBulkSamples } from "./integrations-disabled-in-bulk.samples";
import { legacyIntegrationAddedSamples } from "./legacy-integration-added.samples";
import { rssFeedAddedSamples } from "./rss-feed-added.samples";
import type { slackIntegrationRules } from "./rules";

/** Every rule's rows to test it with. */
export const slackIntegrationSamples = {
  "Slack.IntegrationLogs.BroadScopesGranted": broadScopesGrantedSamples,
  "Slack.IntegrationLogs.EnabledAgain": enabledAgainSamples,
  "Slack.IntegrationLogs.IncomingWebhookAdded": incomingWebhookAddedSamples,
  "Slack.IntegrationLogs.IntegrationStoppedBySlack": integrationStoppedBySlackSamples,
  "Slack.IntegrationLogs.IntegrationsDisabledInBulk": integrationsDisabledInBulkSamples,
  "Slack.IntegrationLogs.LegacyIntegrationAdded": legacyIntegrationAddedSamples,
  "Slack.IntegrationLogs.RSSFeedAdded": rssFeedAddedSamples,
} as const satisfies Record<keyof typeof slackIntegrationRules, RuleSamples>;
