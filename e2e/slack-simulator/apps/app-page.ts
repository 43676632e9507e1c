import type { PersonaKey } from "../company/personas";
import { html, type Html } from "../http/html";
import type { Sim } from "../sim";
import type { App } from "./app";
import { appFrame, copyField } from "./app-frame";
import { iconSection } from "./icon";
import { installSection } from "./install-section";

/** An app's basic information: its credentials, addresses, scopes, and where it may be installed. */
export const appPage = (app: App, as: PersonaKey, sim: Sim): string => {
  const home = sim.directory.team(app.homeTeamId);
  const granted = new Set(
    sim.state.data.grants.filter(({ appId }) => appId === app.id).map(({ teamId }) => teamId),
  );
  return appFrame(
    app,
    "",
    as,
    html`<h1>${app.name}</h1>
      ${app.description !== "" && html`<p>${app.description}</p>`}
      <p class="quiet">Made in ${home?.name ?? "an unknown workspace"}</p>
      ${installSection(app, as, sim)}
      <h2>App Credentials</h2>
      ${copyField("App ID", "app-id", app.id)} ${copyField("Client ID", "client-id", app.clientId)}
      ${copyField("Client Secret", "client-secret", app.clientSecret)}
      ${copyField("Signing Secret", "signing-secret", app.signingSecret)} ${iconSection(app)}
      <h2>Redirect URLs</h2>
      ${values(app.redirectUrls)}
      <h2>User Token Scopes</h2>
      ${values(app.userScopes)}
      <h2>Bot Token Scopes</h2>
      ${values(app.botScopes)}
      <h2>Manage Distribution</h2>
      ${action(app, "distribute", "Activate Public Distribution", app.distributed, "Any workspace can install it.")}
      ${action(app, "org-ready", "Opt in to Org Level Apps", app.orgReady, "An organisation can install it.")}
      <h2 id="workspaces">Workspaces of the organisation</h2>
      <p class="quiet">
        An app that is installed on the organisation reaches a workspace once it is added there.
      </p>
      ${sim.directory.organisation.workspaces.map((team) =>
        action(
          app,
          `grant/${team.id}`,
          `Add to ${team.name}`,
          granted.has(team.id),
          `Added to ${team.name}.`,
        ),
      )}`,
  );
};

const values = (list: readonly string[]): Html =>
  list.length === 0
    ? html`<p class="quiet">None</p>`
    : html`<ul>
        ${list.map((value) => html`<li><code>${value}</code></li>`)}
      </ul>`;

const action = (app: App, path: string, label: string, done: boolean, words: string): Html =>
  done
    ? html`<p>${words}</p>`
    : html`<form method="post" action="/apps/${app.id}/${path}">
        <p><button>${label}</button></p>
      </form>`;
