import { personas } from "../company/personas";
import { personFor } from "../company/personas";
import type { Team } from "../company/team";
import { page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { messagePage } from "../http/html";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import type { App } from "./app";
import { viewerOf } from "./app-frame";
import { appInstaller, installApp } from "./install";
import { installPage, requestPage } from "./install-pages";
import { withApp } from "./with-app";

/** Installing an app from its own pages, and asking for it. */
export const installRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/apps/:id/install",
    run: (call, sim) => withApp(call, sim, (app) => ask(call, sim, app)),
  },
  {
    method: "POST",
    path: "/apps/:id/install",
    run: (call, sim) => withApp(call, sim, (app) => decide(call, sim, app)),
  },
  {
    method: "GET",
    path: "/apps/:id/request-install",
    run: (call, sim) => withApp(call, sim, (app) => page(requestPage(app, viewerOf(call.query)))),
  },
  {
    method: "POST",
    path: "/apps/:id/request-install",
    run: (call, sim) => withApp(call, sim, (app) => request(call, sim, app)),
  },
  {
    method: "POST",
    path: "/apps/:id/approve-install",
    run: (call, sim) => withApp(call, sim, (app) => approve(call, sim, app)),
  },
];

const targetOf = ({ query }: Call, sim: Sim, app: App): Team =>
  sim.directory.team(query.get("to") ?? app.homeTeamId) ?? sim.directory.mainWorkspace;

const home = (app: App, { query }: Call): Answer =>
  redirect(`/apps/${app.id}?as=${viewerOf(query)}`);

const ask = (call: Call, sim: Sim, app: App): Answer => {
  const as = viewerOf(call.query);
  const team = targetOf(call, sim, app);
  const person = appInstaller(sim, app, team, as);
  return "code" in person
    ? page(messagePage(person.title, person.text, person.code))
    : page(installPage(app, team, person, as));
};

const decide = (call: Call, sim: Sim, app: App): Answer => {
  const team = targetOf(call, sim, app);
  const person = appInstaller(sim, app, team, viewerOf(call.query));
  if ("code" in person) return page(messagePage(person.title, person.text, person.code), 403);
  if (call.form.get("decision") === "allow") installApp(sim, app, team, person);
  return home(app, call);
};

const request = (call: Call, sim: Sim, app: App): Answer => {
  const as = viewerOf(call.query);
  const team = sim.directory.team(app.homeTeamId) ?? sim.directory.mainWorkspace;
  const by = personFor(sim.directory, as, team)?.name ?? personas[as].label;
  app.installRequest = { by, message: call.form.get("message")?.trim() ?? "", approved: false };
  sim.state.changed();
  return home(app, call);
};

const approve = (call: Call, sim: Sim, app: App): Answer => {
  if (viewerOf(call.query) === "member")
    return page(messagePage("An admin has to do this", "Members can't approve apps."), 403);
  if (app.installRequest !== undefined) app.installRequest.approved = true;
  sim.state.changed();
  return home(app, call);
};
