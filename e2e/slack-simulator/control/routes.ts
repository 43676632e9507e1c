import { createApp } from "../apps/create-app";
import { isFaultName } from "../faults/registry";
import { page, redirect } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import { issueToken } from "../oauth/issue-token";
import { addAccess } from "../world/add-access";
import { addAudit } from "../world/add-audit";
import { addIntegrations } from "../world/add-integration";
import { createWorld } from "../world/world";
import { chatControlRoutes } from "./chat-routes";
import { command, truth } from "./command";
import { controlPage } from "./control-page";
import { faultFromForm } from "./fault-form";
import {
  accessInput,
  appInput,
  auditInput,
  clearInput,
  eventsInput,
  faultInput,
  integrationInput,
  tokenInput,
} from "./inputs";
import { addTypical, isTypicalEvent } from "./typical-events";

const team = ({ query }: Call) => {
  const teamId = query.get("team");
  return teamId === null ? {} : { teamId };
};

export const controlRoutes: readonly Route[] = [
  ...chatControlRoutes,
  { method: "GET", path: "/", run: () => redirect("/control") },
  { method: "GET", path: "/control", run: (_call, sim) => page(controlPage(sim)) },
  command("events", eventsInput, ({ kind, count }, sim) => {
    if (!isTypicalEvent(kind)) throw new Error(`There is no typical event "${kind}".`);
    addTypical(sim, kind, count);
  }),
  command("audit", auditInput, (given, sim) => ({
    added: addAudit(sim, "events" in given ? given.events : [given]),
  })),
  command("access", accessInput, (given, sim) => ({
    added: addAccess(sim, "events" in given ? given.events : [given]),
  })),
  command("integrations", integrationInput, (given, sim) => ({
    added: addIntegrations(sim, "events" in given ? given.events : [given]),
  })),
  command(
    "faults",
    faultInput,
    ({ kind, settings, when }, sim) => {
      if (!isFaultName(kind)) throw new Error(`There is no fault "${kind}".`);
      return { id: sim.faults.open(kind, settings, when) };
    },
    faultFromForm,
  ),
  command("faults/clear", clearInput, ({ id }, sim) => sim.faults.clear(id)),
  command("apps", appInput, ({ manifest, ...options }, sim) => {
    const made = createApp(sim, manifest, options);
    if ("problems" in made) throw new Error(made.problems.join(" "));
    const { id: appId, clientId, clientSecret, signingSecret } = made;
    return { appId, clientId, clientSecret, signingSecret };
  }),
  command("tokens", tokenInput, (given, sim) => issueToken(sim, given)),
  truth("faults", (_call, sim) => ({ faults: sim.faults.list() })),
  truth("requests", ({ query }, sim) => ({
    requests: sim.requests
      .filter(({ appId }) => [null, appId].includes(query.get("app")))
      .slice(-Number(query.get("last") ?? 100)),
  })),
  truth("truth/audit", (_call, sim) => ({ entries: createWorld(sim).audit })),
  truth("truth/access", (call, sim) => ({ logins: createWorld(sim).accessRows(team(call)) })),
  truth("truth/integrations", (call, sim) => ({
    logs: createWorld(sim).integrationRows(team(call)),
  })),
];
