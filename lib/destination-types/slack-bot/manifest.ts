import { stringify } from "yaml";

import { botScopes } from "./scopes";

/** The manifest of the app that brings alerts; valid against Slack's manifest schema. */
export function slackBotManifest(appUrl: string) {
  return {
    display_information: {
      name: "Margay",
      description: "Brings Margay's alerts to a channel, where they can be triaged.",
    },
    features: { bot_user: { display_name: "Margay", always_online: true } },
    oauth_config: { scopes: { bot: botScopes } },
    settings: {
      interactivity: { is_enabled: true, request_url: `${appUrl}/api/slack/interactions` },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      // Rotation cannot be switched off again, and a token that rotates dies of one missed answer.
      token_rotation_enabled: false,
    },
  };
}

/** The same as people paste it. */
export function slackBotManifestYaml(appUrl: string): string {
  return stringify(slackBotManifest(appUrl), { lineWidth: 0 });
}

/** Opens Slack's page for a new app with the manifest filled in; `slackAppsUrl` tells which Slack. */
export function createBotUrl(manifestYaml: string, slackAppsUrl: string): string {
  const url = new URL("/apps", slackAppsUrl);
  url.searchParams.set("new_app", "1");
  url.searchParams.set("manifest_yaml", manifestYaml);
  return url.toString();
}
