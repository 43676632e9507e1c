import type { Rule } from "../../rule";
import { broadScopesGranted } from "./broad-scopes-granted";
import { enabledAgain } from "./enabled-again";
import { incomingWebhookAdded } from "./incoming-webhook-added";
import { integrationStoppedBySlack } from "./integration-stopped-by-slack";
import { integrationsDisabledInBulk } from "./integrations-disabled-in-bulk";
import { legacyIntegrationAdded } from "./legacy-integration-added";
import { rssFeedAdded } from "./rss-feed-added";

/** Rules for the integration log; all but one look at each row alone. */
export const slackIntegrationRules = {
  "Slack.IntegrationLogs.BroadScopesGranted": broadScopesGranted,
  "Slack.IntegrationLogs.EnabledAgain": enabledAgain,
  "Slack.IntegrationLogs.IncomingWebhookAdded": incomingWebhookAdded,
  "Slack.IntegrationLogs.IntegrationStoppedBySlack": integrationStoppedBySlack,
  "Slack.IntegrationLogs.IntegrationsDisabledInBulk": integrationsDisabledInBulk,
  "Slack.IntegrationLogs.LegacyIntegrationAdded": legacyIntegrationAdded,
  "Slack.IntegrationLogs.RSSFeedAdded": rssFeedAdded,
} as const satisfies Record<string, Rule>;
