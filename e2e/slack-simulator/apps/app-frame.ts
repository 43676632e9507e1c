import { isPersonaKey, personaKeys, personas, type PersonaKey } from "../company/personas";
import { document, html, type Html } from "../http/html";
import type { App } from "./app";

const pages = [
  ["", "Basic Information"],
  ["/oauth", "OAuth & Permissions"],
  ["/webhooks", "Incoming Webhooks"],
  ["/manifest", "App Manifest"],
] as const;

type Page = (typeof pages)[number][0];

/** Who looks at an app's pages: a workspace's owner unless the address says otherwise. */
export const viewerOf = (query: URLSearchParams): PersonaKey => {
  const as = query.get("as");
  return isPersonaKey(as) ? as : "workspace-owner";
};

/** One of an app's pages, between the others, with the person that one is signed in as. */
export const appFrame = (app: App, here: Page, as: PersonaKey, body: Html): string =>
  document({
    title: `${app.name}: ${pages.find(([path]) => path === here)?.[1]}`,
    body: html`<div class="app">
        <div>
          <form method="get" action="/apps/${app.id}${here}">
            <label for="as">Signed in as</label>
            <select id="as" name="as" data-submits>
              ${personaKeys.map((key) => html`<option value="${key}" ${{ html: key === as ? "selected" : "" }}>${personas[key].label}</option>`)}
            </select>
          </form>
          <nav aria-label="Settings of ${app.name}" class="side">
            ${pages.map(([path, label]) => html`<a href="/apps/${app.id}${path}?as=${as}" ${{ html: path === here ? 'aria-current="page"' : "" }}>${label}</a>`)}
          </nav>
        </div>
        <div class="card">${body}</div>
      </div>
      <script>
        for (const menu of document.querySelectorAll("[data-submits]"))
          menu.addEventListener("change", () => menu.form.submit());
        for (const button of document.querySelectorAll("[data-copy]"))
          button.addEventListener("click", async () => {
            const input = document.getElementById(button.dataset.copy);
            input.select();
            await navigator.clipboard?.writeText(input.value);
            button.textContent = "Copied";
          });
      </script>`,
  });

/** A value to copy. */
export const copyField = (label: string, id: string, value: string): Html =>
  html`<label for="${id}">${label}</label>
    <div class="field">
      <input id="${id}" readonly value="${value}" /><button type="button" data-copy="${id}">
        Copy
      </button>
    </div>`;
