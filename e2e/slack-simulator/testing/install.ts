import type { SlackSimulator } from "../start-simulator";
import type { Reply } from "./client";

export const redirectUri = "http://localhost:3000/api/slack/oauth/callback";

/** The manifest of an app for tests. */
export const manifest = (
  scopes: { user?: string[]; bot?: string[] },
  orgReady = false,
  oauth: Record<string, unknown> = {},
) => ({
  display_information: { name: "Tester" },
  oauth_config: { redirect_urls: [redirectUri], scopes, ...oauth },
  settings: { org_deploy_enabled: orgReady },
});

type Shown = { status: number; text: string; location: string | null };

export const showConsent = async (
  slack: SlackSimulator,
  query: Record<string, string>,
): Promise<Shown> => {
  const response = await fetch(`${slack.authorizeUrl}?${new URLSearchParams(query)}`);
  return { status: response.status, text: await response.text(), location: null };
};

/** Opens the consent page and presses Allow with what it has preselected, unless told otherwise. */
export const consent = async (
  slack: SlackSimulator,
  query: Record<string, string>,
  form: Record<string, string> = {},
): Promise<Shown> => {
  const { text } = await showConsent(slack, query);
  const team = /<option value="(\w+)" selected/.exec(text.replace(/\s+/g, " "))?.[1] ?? "";
  const persona = /value="([\w-]+)" checked/.exec(text.replace(/\s+/g, " "))?.[1] ?? "";
  const response = await fetch(`${slack.authorizeUrl}?${new URLSearchParams(query)}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ team, persona, decision: "allow", ...form }),
  });
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get("location"),
  };
};

export const exchange = async (
  slack: SlackSimulator,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  args: Record<string, string>,
): Promise<Reply> => {
  const response = await fetch(`${slack.apiUrl}oauth.v2.access`, {
    method: "POST",
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...args }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};
