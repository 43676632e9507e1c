import { personFor, type PersonaKey } from "../company/personas";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import type { AuthorizeRequest, Refusal } from "../oauth/authorize-request";
import { refusal } from "../oauth/authorize-request";
import { installer } from "../oauth/install-rules";
import type { Token } from "../oauth/token";
import { giveToken, tokenProblem } from "../oauth/token-store";
import type { Sim } from "../sim";
import type { App } from "./app";

/** Whether somebody in that role asks an admin first. */
export const mustAsk = (app: App, as: PersonaKey): boolean =>
  as === "member" && app.installRequest?.approved !== true;

/** Who installs an app from its own pages, or why they may not. */
export const appInstaller = (sim: Sim, app: App, team: Team, as: PersonaKey): Person | Refusal => {
  if (mustAsk(app, as))
    return refusal(
      "unapproved",
      "An admin has to approve it",
      `Request to install ${app.name}; an admin of ${team.name} has to approve it first.`,
    );
  if (app.botScopes.length + app.userScopes.length === 0)
    return refusal(
      "no_scopes",
      "Nothing to install",
      `${app.name} asks for no scopes. Add some to its manifest.`,
    );
  const request: AuthorizeRequest = {
    app,
    botScopes: app.botScopes,
    userScopes: app.userScopes,
    redirectTo: "",
    redirectUri: null,
    state: null,
    team: team.id,
    challenge: null,
  };
  const approved = app.installRequest?.approved === true && as === "member";
  const member = approved ? personFor(sim.directory, as, team) : undefined;
  return member ?? installer(request, team, as, sim);
};

/** Installs an app with the scopes of its manifest. */
export const installApp = (sim: Sim, app: App, team: Team, person: Person): void => {
  const place = { appId: app.id, userId: person.id, teamId: team.id };
  if (app.botScopes.length > 0) giveToken(sim, { ...place, kind: "bot", scopes: app.botScopes });
  if (app.userScopes.length > 0) giveToken(sim, { ...place, kind: "user", scopes: app.userScopes });
};

/** The bot tokens of an app that work, one a place, the newest of each. */
export const liveBotTokens = (sim: Sim, app: App): Token[] => {
  const live = sim.state.data.tokens.filter(
    (token) =>
      token.appId === app.id &&
      token.kind === "bot" &&
      tokenProblem(sim, token, "auth.test") === undefined,
  );
  return [...new Map(live.map((token) => [token.teamId, token])).values()];
};
