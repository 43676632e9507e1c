import { page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { messagePage } from "../http/html";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import { grantTeam } from "../web-api/granted-teams";
import type { App } from "./app";
import { appPage } from "./app-page";
import { createApp } from "./create-app";
import { appsPage, newAppPage } from "./pages";
import { readLink } from "./read-link";

export const appRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/apps",
    run: ({ query }, sim) =>
      page(query.has("new_app") ? newAppPage(readLink(query), sim) : appsPage(sim.state.data.apps)),
  },
  { method: "POST", path: "/apps", run: (call, sim) => create(call, sim) },
  {
    method: "GET",
    path: "/apps/:id",
    run: (call, sim) => withApp(call, sim, (app) => page(appPage(app, sim))),
  },
  {
    method: "POST",
    path: "/apps/:id/distribute",
    run: (call, sim) => change(call, sim, (app) => (app.distributed = true)),
  },
  {
    method: "POST",
    path: "/apps/:id/org-ready",
    run: (call, sim) => change(call, sim, (app) => (app.orgReady = true)),
  },
  {
    method: "POST",
    path: "/apps/:id/grant/:team",
    run: (call, sim) =>
      change(call, sim, (app) => grantTeam(sim, app.id, call.params["team"] ?? "")),
  },
];

const create = ({ form }: Call, sim: Sim): Answer => {
  const linked = readLink(form);
  if (linked === undefined || linked.problems.length > 0) return page(newAppPage(linked, sim), 400);
  const made = createApp(sim, linked.given, {
    teamId: form.get("team") ?? sim.directory.mainWorkspace.id,
  });
  if ("problems" in made) return page(newAppPage({ ...linked, problems: made.problems }, sim), 400);
  return redirect(`/apps/${made.id}`);
};

const withApp = (call: Call, sim: Sim, run: (app: App) => Answer): Answer => {
  const app = sim.state.data.apps.find(({ id }) => id === call.params["id"]);
  return app === undefined
    ? page(messagePage("No such app", "It was never made here."), 404)
    : run(app);
};

const change = (call: Call, sim: Sim, alter: (app: App) => void): Answer =>
  withApp(call, sim, (app) => {
    alter(app);
    sim.state.changed();
    return redirect(`/apps/${app.id}`);
  });
