/** A token that the simulated Slack gave out. */
export type Token = {
  token: string;
  kind: "user" | "bot";
  appId: string;
  userId: string;
  /** Where it is installed: an organisation (E…) or a workspace (T…). */
  teamId: string;
  scopes: string[];
  issuedAtMs: number;
  revokedAtMs: number | null;
};

/** A code on its way from the consent page to oauth.v2.access. */
export type Code = {
  code: string;
  appId: string;
  userId: string;
  teamId: string;
  redirectUri: string | null;
  botScopes: string[];
  userScopes: string[];
  challenge: string | null;
  issuedAtMs: number;
  usedAtMs: number | null;
};
