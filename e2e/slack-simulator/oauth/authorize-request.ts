import type { App } from "../apps/app";
import type { Sim } from "../sim";
import { chooseRedirect } from "./redirect-rules";
import { isBotScope, isUserScope } from "./scope-words";

/** What an app asks for on the consent page. */
export type AuthorizeRequest = {
  app: App;
  botScopes: string[];
  userScopes: string[];
  redirectTo: string;
  /** As it came; oauth.v2.access must repeat it. */
  redirectUri: string | null;
  state: string | null;
  team: string | null;
  challenge: string | null;
};

export type Refusal = { code: string; title: string; text: string };

/** The request, or the page that Slack would show instead of its consent page. */
export const readAuthorize = (query: URLSearchParams, sim: Sim): AuthorizeRequest | Refusal => {
  const app = sim.state.data.apps.find(({ clientId }) => clientId === query.get("client_id"));
  if (app === undefined)
    return refusal(
      "invalid_client_id",
      "Something is wrong with this app",
      "No app has this client_id.",
    );
  const redirectUri = query.get("redirect_uri");
  const redirectTo = chooseRedirect(app, redirectUri);
  if (redirectTo === undefined)
    return refusal(
      "bad_redirect_uri",
      "The app can't send you back",
      `redirect_uri did not match any configured URI. Passed URI: ${redirectUri ?? "(none)"}`,
    );
  const botScopes = list(query.get("scope"));
  const userScopes = list(query.get("user_scope"));
  const wrong = [
    ...botScopes.filter((one) => !isBotScope(one)),
    ...userScopes.filter((one) => !isUserScope(one)),
  ];
  if (wrong.length > 0)
    return refusal(
      "invalid_scope",
      "The app asks for something unknown",
      `No such scope: ${wrong.join(", ")}`,
    );
  if (botScopes.length + userScopes.length === 0)
    return refusal(
      "no_scopes",
      "The app asks for nothing",
      "Neither scope nor user_scope names a scope.",
    );
  const challenge = query.get("code_challenge");
  if (challenge !== null && (!app.pkce || query.get("code_challenge_method") !== "S256"))
    return refusal(
      "pkce_not_allowed",
      "The app can't use PKCE",
      "Enable PKCE for the app and use method S256.",
    );
  return {
    app,
    botScopes,
    userScopes,
    redirectTo,
    redirectUri,
    state: query.get("state"),
    team: query.get("team"),
    challenge,
  };
};

const list = (text: string | null): string[] => [
  ...new Set((text ?? "").split(/[\s,]+/).filter(Boolean)),
];

export const refusal = (code: string, title: string, text: string): Refusal => ({
  code,
  title,
  text,
});
