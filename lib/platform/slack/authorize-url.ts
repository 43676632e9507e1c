import type { AppRequirements } from "./app-manifest";

type Journey = {
  /** Slack's consent page. */
  authorizeUrl: string;
  clientId: string;
  requirements: AppRequirements;
  /** The same that the code's exchange will name. */
  redirectUri: string;
  state: string;
};

/** The address of Slack's consent page for one grant. */
export function slackAuthorizeUrl({
  authorizeUrl,
  clientId,
  requirements,
  redirectUri,
  state,
}: Journey): string {
  const url = new URL(authorizeUrl);
  url.searchParams.set("client_id", clientId);
  if (requirements.botScopes.length > 0)
    url.searchParams.set("scope", requirements.botScopes.join(","));
  url.searchParams.set("user_scope", requirements.userScope);
  url.searchParams.set("redirect_uri", redirectUri);
  url.searchParams.set("state", state);
  return url.toString();
}
