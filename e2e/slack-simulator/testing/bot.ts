import type { SlackSimulator } from "../start-simulator";

export const botScopes = [
  "chat:write",
  "channels:read",
  "groups:read",
  "im:read",
  "im:write",
  "channels:join",
  "users:read",
  "users:read.email",
];

type Wish = { scopes?: string[]; url?: string; teamId?: string; name?: string };

/** An app with a bot, installed; in no channel yet. */
export const installBot = (slack: SlackSimulator, wish: Wish = {}) => {
  const { scopes = botScopes, url, name = "Watcher" } = wish;
  const app = slack.createApp({
    display_information: { name },
    features: { bot_user: { display_name: name } },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      org_deploy_enabled: true,
      ...(url === undefined ? {} : { interactivity: { is_enabled: true, request_url: url } }),
    },
  });
  const { teamId = slack.world.mainWorkspace.id } = wish;
  const { token } = slack.issueToken({ kind: "bot", scopes, teamId, appId: app.appId });
  return { ...app, token };
};

/** A Web API call with a JSON body, as the SDK's users like to think of it. */
export const callJson = async (
  slack: SlackSimulator,
  method: string,
  token: string,
  args: Record<string, unknown>,
): Promise<Record<string, unknown> & { ts?: string }> => {
  const response = await fetch(slack.apiUrl + method, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json; charset=utf-8",
    },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Record<string, unknown>;
};
