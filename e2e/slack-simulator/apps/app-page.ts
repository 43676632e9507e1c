import { document, html, type Html } from "../http/html";
import type { Sim } from "../sim";
import type { App } from "./app";

/** An app's basic information: its credentials, addresses, scopes, and where it may be installed. */
export const appPage = (app: App, sim: Sim): string => {
  const home = sim.directory.team(app.homeTeamId);
  const granted = new Set(
    sim.state.data.grants.filter(({ appId }) => appId === app.id).map(({ teamId }) => teamId),
  );
  return document({
    title: app.name,
    narrow: true,
    body: html`<div class="card">
        <h1>${app.name}</h1>
        ${app.description !== "" && html`<p>${app.description}</p>`}
        <p class="quiet">Made in ${home?.name ?? "an unknown workspace"}</p>
        <h2>App Credentials</h2>
        ${field("App ID", "app-id", app.id)} ${field("Client ID", "client-id", app.clientId)}
        ${field("Client Secret", "client-secret", app.clientSecret)}
        ${field("Signing Secret", "signing-secret", app.signingSecret)}
        <h2>Redirect URLs</h2>
        ${values(app.redirectUrls)}
        <h2>User Token Scopes</h2>
        ${values(app.userScopes)}
        <h2>Bot Token Scopes</h2>
        ${values(app.botScopes)}
        <h2>Distribution</h2>
        ${action(app, "distribute", "Activate Public Distribution", app.distributed, "Any workspace can install it.")}
        ${action(app, "org-ready", "Opt in to Org Level Apps", app.orgReady, "An organisation can install it.")}
        <h2>Workspaces of the organisation</h2>
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
        )}
        <h2>Manifest</h2>
        <pre>${JSON.stringify(app.manifest, null, 2)}</pre>
      </div>
      <script>
        for (const button of document.querySelectorAll("[data-copy]"))
          button.addEventListener("click", async () => {
            const input = document.getElementById(button.dataset.copy);
            input.select();
            await navigator.clipboard?.writeText(input.value);
            button.textContent = "Copied";
          });
      </script>`,
  });
};

const field = (label: string, id: string, value: string): Html =>
  html`<label for="${id}">${label}</label>
    <div class="field">
      <input id="${id}" readonly value="${value}" /><button type="button" data-copy="${id}">
        Copy
      </button>
    </div>`;

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
