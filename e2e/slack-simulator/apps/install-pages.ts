import type { Person } from "../company/person";
import type { PersonaKey } from "../company/personas";
import type { Team } from "../company/team";
import { document, html } from "../http/html";
import { scopeWords } from "../oauth/scope-words";
import type { App } from "./app";

/** What an app may do once it is installed, and the buttons that decide. */
export const installPage = (app: App, team: Team, person: Person, as: PersonaKey): string =>
  document({
    title: `Install ${app.name}`,
    narrow: true,
    body: html`<form
      class="card"
      method="post"
      action="/apps/${app.id}/install?to=${team.id}&as=${as}"
    >
      <p class="quiet">Permission request to ${person.name}</p>
      <h1>${app.name} wants access to ${team.name}</h1>
      <h2>What it can do</h2>
      <ul class="scopes">
        ${[...app.botScopes, ...app.userScopes].map((scope) => html`<li>${scopeWords[scope] ?? scope} <code class="quiet">${scope}</code></li>`)}
      </ul>
      <div class="row end">
        <button name="decision" value="cancel">Cancel</button>
        <button class="primary" name="decision" value="allow">Allow</button>
      </div>
    </form>`,
  });

/** What a member tells the admins who decide. */
export const requestPage = (app: App, as: PersonaKey): string =>
  document({
    title: `Request to install ${app.name}`,
    narrow: true,
    body: html`<form class="card" method="post" action="/apps/${app.id}/request-install?as=${as}">
      <h1>Request to install ${app.name}</h1>
      <p>An admin decides about it.</p>
      <label for="message">Message (optional)</label>
      <textarea id="message" name="message" rows="4"></textarea>
      <div class="row end"><button class="primary">Submit Request</button></div>
    </form>`,
  });
