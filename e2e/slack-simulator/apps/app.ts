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
  /** A picture as a data: URL. */
  icon?: string;
  /** What a member who may not install asked the admins. */
  installRequest?: { by: string; message: string; approved: boolean };
};
