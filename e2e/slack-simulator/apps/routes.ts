import { seekChannel } from "../chat/seek";
import { addWebhook, removeWebhook } from "../webhooks/webhook-store";
import { page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { messagePage } from "../http/html";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import { grantTeam } from "../web-api/granted-teams";
import type { App } from "./app";
import { viewerOf } from "./app-frame";
import { appPage } from "./app-page";
import { changeManifest, createApp } from "./create-app";
import { isIcon } from "./icon";
import { installRoutes } from "./install-routes";
import { manifestPage, oauthPage, webhooksPage } from "./more-pages";
import { appsPage, newAppPage } from "./pages";
import { withApp } from "./with-app";
import { readLink } from "./read-link";

export const appRoutes: readonly Route[] = [
  ...installRoutes,
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
    run: (call, sim) => withApp(call, sim, (app) => page(appPage(app, viewerOf(call.query), sim))),
  },
  {
    method: "GET",
    path: "/apps/:id/oauth",
    run: (call, sim) =>
      withApp(call, sim, (app) => page(oauthPage(app, viewerOf(call.query), sim))),
  },
  {
    method: "GET",
    path: "/apps/:id/webhooks",
    run: (call, sim) =>
      withApp(call, sim, (app) => page(webhooksPage(app, viewerOf(call.query), sim))),
  },
  {
    method: "POST",
    path: "/apps/:id/webhooks",
    run: (call, sim) => withApp(call, sim, (app) => hook(call, sim, app)),
  },
  {
    method: "POST",
    path: "/apps/:id/webhooks/remove",
    run: (call, sim) => withApp(call, sim, (app) => unhook(call, sim, app)),
  },
  {
    method: "GET",
    path: "/apps/:id/manifest",
    run: (call, sim) => withApp(call, sim, (app) => page(manifestPage(app, viewerOf(call.query)))),
  },
  {
    method: "POST",
    path: "/apps/:id/manifest",
    run: (call, sim) => withApp(call, sim, (app) => saveManifest(call, sim, app)),
  },
  {
    method: "POST",
    path: "/apps/:id/icon",
    run: (call, sim) => withApp(call, sim, (app) => saveIcon(call, sim, app)),
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

const back = (app: App, path: string, { query }: Call): Answer =>
  redirect(`/apps/${app.id}${path}?as=${viewerOf(query)}`);

const hook = (call: Call, sim: Sim, app: App): Answer => {
  const channel = seekChannel(sim, call.form.get("channel") ?? "", app.homeTeamId);
  addWebhook(sim, app.id, channel, viewerOf(call.query));
  return back(app, "/webhooks", call);
};

const unhook = (call: Call, sim: Sim, app: App): Answer => {
  const found = sim.state.data.chat.webhooks.find(({ path }) => path === call.form.get("path"));
  if (found?.appId === app.id) removeWebhook(sim, found);
  return back(app, "/webhooks", call);
};

const saveManifest = (call: Call, sim: Sim, app: App): Answer => {
  const linked = readLink(call.form);
  const problems = linked?.problems ?? ["Write a manifest first."];
  if (problems.length > 0)
    return page(manifestPage(app, viewerOf(call.query), linked?.text, problems), 400);
  changeManifest(sim, app, linked?.given);
  return back(app, "/manifest", call);
};

const saveIcon = (call: Call, sim: Sim, app: App): Answer => {
  const icon = call.form.get("icon");
  if (!isIcon(icon))
    return page(messagePage("This is no picture", "Choose a PNG, JPEG or GIF file."), 400);
  app.icon = icon;
  sim.state.changed();
  return back(app, "", call);
};

const create = ({ form }: Call, sim: Sim): Answer => {
  const linked = readLink(form);
  if (linked === undefined || linked.problems.length > 0) return page(newAppPage(linked, sim), 400);
  const made = createApp(sim, linked.given, {
    teamId: form.get("team") ?? sim.directory.mainWorkspace.id,
  });
  if ("problems" in made) return page(newAppPage({ ...linked, problems: made.problems }, sim), 400);
  return redirect(`/apps/${made.id}`);
};

const change = (call: Call, sim: Sim, alter: (app: App) => void): Answer =>
  withApp(call, sim, (app) => {
    alter(app);
    sim.state.changed();
    return redirect(`/apps/${app.id}`);
  });
