import { faultEndpoints } from "../faults/endpoints";
import { faultKinds } from "../faults/registry";
import { document, html, type Html } from "../http/html";
import type { LoggedRequest } from "../http/request-log";
import type { Sim } from "../sim";
import { profileCard } from "./profile-card";
import { typicalEvents } from "./typical-events";

/** The page on which a person makes things happen, well or badly, and sees what was asked. */
export const controlPage = (sim: Sim, problem?: string): string =>
  document({
    title: "Control",
    body: html`${problem !== undefined && html`<div class="card bad" role="alert"><pre>${problem}</pre></div>`}
    ${eventsCard()} ${faultsCard(sim)} ${profileCard(sim)} ${tokensCard(sim)}
    ${requestsCard(sim.requests.slice(-50).toReversed())}`,
  });

const eventsCard = (): Html =>
  html`<section class="card">
    <h1>Make something happen</h1>
    <form method="post" action="/control/events" class="row">
      <label
        >Event
        <select name="kind">
          ${options(typicalEvents)}
        </select></label
      >
      <label>How many <input name="count" type="number" min="1" max="20000" value="1" /></label>
      <button class="primary">Add</button>
    </form>
  </section>`;

const faultsCard = (sim: Sim): Html =>
  html`<section class="card">
    <h1>Make something go wrong</h1>
    <form method="post" action="/control/faults" class="row">
      <label
        >Fault
        <select name="kind">
          ${options(faultKinds)}
        </select></label
      >
      <label>
        Calls to
        <select name="endpoint">
          <option value="">any</option>
          ${faultEndpoints.map((name) => html`<option>${name}</option>`)}
        </select>
      </label>
      <label>Only so many times <input name="times" type="number" min="1" /></label>
      <label>Every so many-th <input name="every" type="number" min="1" /></label>
      <label>Settings (JSON) <input name="settings" placeholder="{}" /></label>
      <button class="primary">Set</button>
    </form>
    ${sim.faults.list().map(
      (fault) =>
        html`<form method="post" action="/control/faults/clear" class="row">
          <input type="hidden" name="id" value="${fault.id}" />
          <span>
            <strong>${faultKinds[fault.kind].label}</strong>
            <code>${JSON.stringify({ ...fault.when, ...Object(fault.settings) })}</code> struck
            ${fault.applied} times
          </span>
          <button>Clear</button>
        </form>`,
    )}
  </section>`;

const tokensCard = (sim: Sim): Html =>
  html`<section class="card">
    <h1>Installed</h1>
    <div class="scroll">
      <table>
        <tr>
          <th>App</th>
          <th>On</th>
          <th>By</th>
          <th>Scopes</th>
          <th>Token</th>
        </tr>
        ${sim.state.data.tokens.map(
          (token) =>
            html`<tr>
              <td>
                <a href="/apps/${token.appId}"
                  >${sim.state.data.apps.find(({ id }) => id === token.appId)?.name}</a
                >
              </td>
              <td>${sim.directory.team(token.teamId)?.name}</td>
              <td>${sim.directory.person(token.userId)?.name}</td>
              <td>${sim.faults.scopes(token).join(", ")}</td>
              <td>
                <code>…${token.token.slice(-6)}</code> ${token.revokedAtMs !== null && "revoked"}
              </td>
            </tr>`,
        )}
      </table>
    </div>
  </section>`;

const requestsCard = (requests: readonly LoggedRequest[]): Html =>
  html`<section class="card">
    <h1>Last calls</h1>
    <div class="scroll">
      <table>
        <tr>
          <th>Time</th>
          <th>Call</th>
          <th>Parameters</th>
          <th>Answer</th>
        </tr>
        ${requests.map(
          (request) =>
            html`<tr>
              <td>${new Date(request.at).toISOString().slice(11, 19)}</td>
              <td>${request.method} ${request.endpoint}</td>
              <td><code>${new URLSearchParams(request.params).toString()}</code></td>
              <td>${request.status} ${request.error}</td>
            </tr>`,
        )}
      </table>
    </div>
  </section>`;

const options = (kinds: Record<string, { label: string }>): Html[] =>
  Object.entries(kinds).map(([name, { label }]) => html`<option value="${name}">${label}</option>`);
