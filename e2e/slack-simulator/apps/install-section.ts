import type { PersonaKey } from "../company/personas";
import type { Team } from "../company/team";
import { html, type Html } from "../http/html";
import type { Sim } from "../sim";
import type { App } from "./app";
import { liveBotTokens, mustAsk } from "./install";

/** Where an app is installed, and the buttons that this person has for it. */
export const installSection = (app: App, as: PersonaKey, sim: Sim): Html => {
  const home = sim.directory.team(app.homeTeamId);
  const organisation = sim.directory.team(home?.enterpriseId ?? "");
  const installed = liveBotTokens(sim, app).map(({ teamId }) => teamId);
  const names = installed.flatMap((id) => sim.directory.team(id)?.name ?? []);
  const button = (team: Team | undefined, kind: string): Html | false =>
    team !== undefined &&
    html`<form method="get" action="/apps/${app.id}/install">
      <input type="hidden" name="to" value="${team.id}" />
      <input type="hidden" name="as" value="${as}" />
      <button class="primary">
        ${installed.includes(team.id) ? "Reinstall" : "Install"} to ${kind}
      </button>
    </form>`;
  const request = app.installRequest;
  return html`<h2>Install your app</h2>
    ${
      names.length > 0 &&
      html`<p class="good" role="status">
        Installed on ${names.join(", ")}.
        ${
          organisation !== undefined &&
          installed.includes(organisation.id) &&
          html`Next, <a href="#workspaces">add it to some of your workspaces</a>.`
        }
        Its token is under <a href="/apps/${app.id}/oauth?as=${as}">OAuth &amp; Permissions</a>.
      </p>`
    }
    ${request !== undefined && !request.approved && pending(app, as)}
    <div class="row">
      ${mustAsk(app, as) ? asking(app, as) : html`${button(home, "Workspace")} ${app.orgReady && mayOrganise(as) && button(organisation, "Organization")}`}
    </div>
    ${
      app.orgReady &&
      organisation !== undefined &&
      !mayOrganise(as) &&
      html`<p class="quiet">
        An owner or admin of ${organisation.name} can install it on the whole organisation: choose
        one under “Signed in as”.
      </p>`
    }`;
};

const mayOrganise = (as: PersonaKey): boolean => as === "org-owner" || as === "org-admin";

const pending = (app: App, as: PersonaKey): Html =>
  as === "member"
    ? html`<p>An admin has been asked to approve this app.</p>`
    : html`<form method="post" action="/apps/${app.id}/approve-install?as=${as}">
        <p>
          ${app.installRequest?.by} asks to install this
          app${app.installRequest?.message !== "" && html`: “${app.installRequest?.message}”`}
        </p>
        <p><button>Approve Request</button></p>
      </form>`;

const asking = (app: App, as: PersonaKey): Html =>
  app.installRequest === undefined
    ? html`<form method="get" action="/apps/${app.id}/request-install">
        <input type="hidden" name="as" value="${as}" />
        <button class="primary">Request to Install</button>
      </form>`
    : html`<button disabled>Request Submitted</button>`;
