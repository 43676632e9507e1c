import { z } from "zod";

import type { Description } from "../destination-type";

/** What is known of an installed app without being secret. */
export const slackBotFactsSchema = z.object({
  clientId: z.string(),
  appId: z.string().nullable(),
  botUserId: z.string().nullable(),
  teamId: z.string(),
  teamName: z.string().nullable(),
  enterpriseId: z.string().nullable(),
  isEnterpriseInstall: z.boolean(),
  /** The workspace's address in Slack. */
  url: z.string().nullable(),
  /** Null: Slack did not say. */
  scopes: z.array(z.string()).nullable(),
});
export type SlackBotFacts = z.infer<typeof slackBotFactsSchema>;

export const slackBotConfigSchema = z.object({
  channelId: z.string(),
  channelName: z.string().nullable(),
  isPrivate: z.boolean(),
});
export type SlackBotConfig = z.infer<typeof slackBotConfigSchema>;

export function describeSlackBot(facts: unknown): Description {
  const { clientId, teamName, teamId, isEnterpriseInstall } = slackBotFactsSchema.parse(facts);
  const kind = isEnterpriseInstall ? "organization" : "workspace";
  return { label: `${teamName ?? teamId} (${kind})`, values: { clientId } };
}

export function describeChannel(config: unknown): Description {
  const { channelId, channelName } = slackBotConfigSchema.parse(config);
  return { label: channelName ? `#${channelName}` : channelId, values: { channel: channelId } };
}
