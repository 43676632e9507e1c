import { planWords, type Team } from "../company/team";
import { document, html, type Html } from "../http/html";
import type { Sim } from "../sim";
import type { App } from "./app";
import type { LinkedManifest } from "./read-link";

/** All apps, and where to make one. */
export const appsPage = (apps: readonly App[]): string =>
  document({
    title: "Your apps",
    body: html`<div class="card">
      <h1>Your apps</h1>
      ${apps.length === 0 && html`<p class="quiet">There is no app yet.</p>`}
      <ul>
        ${apps.map((app) => html`<li><a href="/apps/${app.id}">${app.name}</a> <code class="quiet">${app.id}</code></li>`)}
      </ul>
      <p><a class="button" href="/apps?new_app=1">Create New App</a></p>
    </div>`,
  });

const blank = {
  display_information: { name: "My app" },
  oauth_config: { redirect_urls: ["https://example.com/callback"], scopes: { user: ["admin"] } },
};

/** The page that makes an app from a manifest. */
export const newAppPage = (linked: LinkedManifest | undefined, sim: Sim): string => {
  const problems = linked?.problems ?? [];
  const manifest = linked?.text ?? JSON.stringify(blank, null, 2);
  return document({
    title: "Create an app",
    narrow: true,
    body: html`<form class="card" method="post" action="/apps">
      <h1>Create an app from a manifest</h1>
      <label for="team">Workspace</label>
      <select id="team" name="team">
        ${sim.directory.teams.filter(({ kind }) => kind === "workspace").map(workspaceOption)}
      </select>
      ${manifestField(manifest, problems)}
      <div class="row end"><button class="primary">Create App</button></div>
    </form>`,
  });
};

/** Where a manifest is written, in YAML or JSON, and what is wrong with it. */
export const manifestField = (text: string, problems: readonly string[]): Html =>
  html`${
      problems.length > 0 &&
      html`<div role="alert" class="bad">
        <p>This manifest can't be used:</p>
        <ul>
          ${problems.map((problem) => html`<li>${problem}</li>`)}
        </ul>
      </div>`
    }
    <label for="manifest">App manifest</label>
    <p class="quiet" id="manifest-help">YAML or JSON, whichever you have.</p>
    <textarea
      id="manifest"
      name="manifest"
      rows="20"
      spellcheck="false"
      aria-describedby="manifest-help"
    >
${text}</textarea>`;

const workspaceOption = (team: Team): Html =>
  html`<option value="${team.id}">${team.name} (${planWords[team.plan]})</option>`;
