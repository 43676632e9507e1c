import { personaKeys, personas } from "../company/personas";
import { planWords, type Team } from "../company/team";
import { document, html, type Html } from "../http/html";
import type { Sim } from "../sim";
import type { AuthorizeRequest } from "./authorize-request";
import { defaultChoice, teamRefusal } from "./install-rules";
import { scopeWords } from "./scope-words";

/** The page on which a person allows an app what it asks for. */
export const consentPage = (request: AuthorizeRequest, query: string, sim: Sim): string => {
  const chosen = defaultChoice(request, sim);
  const { app } = request;
  const option = (team: Team): Html => {
    const refused = teamRefusal(request, team, sim) !== undefined;
    return html`<option value="${team.id}" ${attribute("selected", team.id === chosen.team.id)}>
      ${team.name} (${describe(team)})${refused && " — not possible for this app"}
    </option>`;
  };
  return document({
    title: `Allow ${app.name}`,
    narrow: true,
    body: html`<form class="card" method="post" action="/oauth/v2/authorize?${query}">
      <p class="quiet">Permission request</p>
      <h1>${app.name} wants access to ${chosen.team.name}</h1>
      <label for="team">Install to</label>
      <select id="team" name="team">
        ${sim.directory.teams.map(option)}
      </select>
      <fieldset>
        <legend>You are signed in as</legend>
        ${personaKeys.map(
          (key) =>
            html`<label>
              <input
                type="radio"
                name="persona"
                value="${key}"
                ${attribute("checked", key === chosen.persona)}
              />
              ${personas[key].label}
            </label>`,
        )}
      </fieldset>
      ${scopeList("What it can do as you", request.userScopes)}
      ${scopeList("What it can do as an app", request.botScopes)}
      <p class="quiet">Afterwards you go back to ${new URL(request.redirectTo).host}.</p>
      <div class="row end">
        <button name="decision" value="cancel">Cancel</button>
        <button class="primary" name="decision" value="allow">Allow</button>
      </div>
    </form>`,
  });
};

const describe = (team: Team): string =>
  team.kind === "enterprise"
    ? "the whole organisation"
    : `${team.enterpriseId === null ? `${planWords[team.plan]} ` : ""}workspace`;

const scopeList = (title: string, scopes: readonly string[]): Html | false =>
  scopes.length > 0 &&
  html`<h2>${title}</h2>
    <ul class="scopes">
      ${scopes.map((scope) => html`<li>${scopeWords[scope]} <code class="quiet">${scope}</code></li>`)}
    </ul>`;

const attribute = (name: string, on: boolean): Html => ({ html: on ? name : "" });
