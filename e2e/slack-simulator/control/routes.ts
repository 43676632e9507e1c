import { z } from "zod";

import { createApp } from "../apps/create-app";
import { isFaultName } from "../faults/registry";
import { json, page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import { issueToken } from "../oauth/issue-token";
import type { Sim } from "../sim";
import { addAccess } from "../world/add-access";
import { addAudit } from "../world/add-audit";
import { addIntegrations } from "../world/add-integration";
import { createWorld } from "../world/world";
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

/** One thing that can be asked for at POST /control/…: its input, and what it does with it. */
const command = <S extends z.ZodType>(
  name: string,
  input: S,
  run: (given: z.output<S>, sim: Sim) => unknown,
  readForm: (form: URLSearchParams) => unknown = (form) => Object.fromEntries(form),
): Route => ({
  method: "POST",
  path: `/control/${name}`,
  run: (call, sim) => {
    const byForm = call.contentType !== "application/json";
    const problem = (text: string) =>
      byForm ? page(controlPage(sim, text), 400) : json({ error: text }, { status: 400 });
    try {
      const given = input.parse(byForm ? readForm(call.form) : call.json);
      const result = run(given, sim);
      return byForm ? redirect("/control") : json(result ?? { done: true });
    } catch (error) {
      if (error instanceof z.ZodError) return problem(z.prettifyError(error));
      return problem(error instanceof Error ? error.message : "That did not work.");
    }
  },
});

const truth = (name: string, read: (call: Call, sim: Sim) => unknown): Route => ({
  method: "GET",
  path: `/control/${name}`,
  run: (call, sim): Answer => json(read(call, sim)),
});

const team = ({ query }: Call) => {
  const teamId = query.get("team");
  return teamId === null ? {} : { teamId };
};

export const controlRoutes: readonly Route[] = [
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
    return { appId: made.id, clientId: made.clientId, clientSecret: made.clientSecret };
  }),
  command("tokens", tokenInput, (given, sim) => issueToken(sim, given)),
  truth("faults", (_call, sim) => ({ faults: sim.faults.list() })),
  truth("requests", ({ query }, sim) => ({
    requests: sim.requests.slice(-Number(query.get("last") ?? 100)),
  })),
  truth("truth/audit", (_call, sim) => ({ entries: createWorld(sim).audit })),
  truth("truth/access", (call, sim) => ({ logins: createWorld(sim).accessRows(team(call)) })),
  truth("truth/integrations", (call, sim) => ({
    logs: createWorld(sim).integrationRows(team(call)),
  })),
];
