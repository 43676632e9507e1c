import type { SlackRequirements } from "@/lib/log-types/log-type";
import { createAppUrl, slackAppManifest } from "@/lib/platform/slack/app-manifest";

/** Where Slack sends people back to after the consent page. */
export function redirectUrl(appUrl: string): string {
  return `${appUrl}/api/slack/oauth/callback`;
}

/** Where Slack's Events API may tell us that access was revoked. */
export function eventsUrl(appUrl: string): string {
  return `${appUrl}/api/slack/events`;
}

/** Opens Slack's page for a new app with everything filled in for one log type. */
export function sourceAppUrl(
  requirements: SlackRequirements,
  addresses: { appUrl: string; auditApiUrl: string },
): string {
  const manifest = slackAppManifest(requirements, {
    name: "Margay",
    redirectUrl: redirectUrl(addresses.appUrl),
  });
  return createAppUrl(manifest, addresses.auditApiUrl);
}
