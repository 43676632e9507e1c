import type { PersonaKey } from "../company/personas";
import { html } from "../http/html";
import type { Sim } from "../sim";
import { webhookUrl } from "../webhooks/webhook-store";
import type { App } from "./app";
import { appFrame, copyField } from "./app-frame";
import { liveBotTokens } from "./install";
import { manifestField } from "./pages";

/** An app's tokens, one for each place where it is installed. */
export const oauthPage = (app: App, as: PersonaKey, sim: Sim): string => {
  const tokens = liveBotTokens(sim, app).toReversed();
  return appFrame(
    app,
    "/oauth",
    as,
    html`<h1>OAuth &amp; Permissions</h1>
      <h2>OAuth Tokens</h2>
      ${
        tokens.length === 0 &&
        html`<p>
          The app has no token yet. <a href="/apps/${app.id}?as=${as}">Install it</a> to get one.
        </p>`
      }
      ${tokens.map(({ token, teamId, scopes }, index) => {
        const place = sim.directory.team(teamId)?.name;
        const label = index === 0 ? "Bot User OAuth Token" : `Bot User OAuth Token for ${place}`;
        return html`${copyField(label, `bot-token-${index}`, token)}
          <p class="quiet">On ${place}, with ${scopes.join(", ")}</p>`;
      })}`,
  );
};

/** An app's incoming webhooks, and where one is made. */
export const webhooksPage = (app: App, as: PersonaKey, sim: Sim): string => {
  const { channels, webhooks } = sim.state.data.chat;
  const own = webhooks.filter(({ appId, removed }) => appId === app.id && !removed);
  const choices = channels.filter(
    ({ teamId, kind, archived }) => teamId === app.homeTeamId && kind !== "im" && !archived,
  );
  return appFrame(
    app,
    "/webhooks",
    as,
    html`<h1>Incoming Webhooks</h1>
      ${own.length === 0 && html`<p class="quiet">There is no webhook yet.</p>`}
      ${own.map((webhook, index) => {
        const name =
          channels.find(({ id }) => id === webhook.channelId)?.name ?? "a deleted channel";
        return html`${copyField(`Webhook URL for #${name}`, `webhook-${index}`, webhookUrl(sim, webhook))}
          <form method="post" action="/apps/${app.id}/webhooks/remove?as=${as}">
            <input type="hidden" name="path" value="${webhook.path}" />
            <p><button>Remove</button></p>
          </form>`;
      })}
      <form method="post" action="/apps/${app.id}/webhooks?as=${as}" class="row">
        <label
          >Post to
          <select name="channel">
            ${choices.map(({ id, name }) => html`<option value="${id}">#${name}</option>`)}
          </select></label
        >
        <button class="primary">Add New Webhook</button>
      </form>`,
  );
};

/** An app's manifest, to be changed. */
export const manifestPage = (
  app: App,
  as: PersonaKey,
  text = JSON.stringify(app.manifest, null, 2),
  problems: readonly string[] = [],
): string =>
  appFrame(
    app,
    "/manifest",
    as,
    html`<h1>App Manifest</h1>
      <p>New scopes count once the app is installed again.</p>
      <form method="post" action="/apps/${app.id}/manifest?as=${as}">
        ${manifestField(text, problems)}
        <div class="row end"><button class="primary">Save Changes</button></div>
      </form>`,
  );
