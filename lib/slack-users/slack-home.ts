import type { SlackBot } from "@/lib/destinations/server";

/** Where a bot is at home: the organization's id where there is one, otherwise the workspace's; the credential's where Slack said neither. */
export function slackHomeOf({ facts, credentialId }: Omit<SlackBot, "secrets">): string {
  return facts.enterpriseId ?? facts.teamId ?? credentialId;
}
