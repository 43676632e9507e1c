/** An app as its page in Slack shows it. */
export type App = {
  id: string;
  name: string;
  description: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  homeTeamId: string;
  redirectUrls: string[];
  botScopes: string[];
  userScopes: string[];
  orgReady: boolean;
  distributed: boolean;
  pkce: boolean;
  manifest: unknown;
  createdAtMs: number;
};
