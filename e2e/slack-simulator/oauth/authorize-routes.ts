import { randomBytes } from "node:crypto";

import { isPersonaKey } from "../company/personas";
import { consentEndpoint } from "../faults/endpoints";
import { page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { messagePage } from "../http/html";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import { readAuthorize, type AuthorizeRequest, type Refusal } from "./authorize-request";
import { consentPage } from "./consent-page";
import { installer } from "./install-rules";
import { number } from "./token-store";

export const authorizeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/oauth/v2/authorize",
    endpoint: () => consentEndpoint,
    run: (call, sim) => ask(call, sim),
  },
  { method: "POST", path: "/oauth/v2/authorize", run: (call, sim) => decide(call, sim) },
];

const ask = ({ query }: Call, sim: Sim): Answer => {
  const request = readAuthorize(query, sim);
  return "code" in request
    ? refusalPage(request)
    : page(consentPage(request, query.toString(), sim));
};

const decide = ({ query, form }: Call, sim: Sim): Answer => {
  const request = readAuthorize(query, sim);
  if ("code" in request) return refusalPage(request);
  if (form.get("decision") !== "allow") return goBack(request, { error: "access_denied" });
  const team = sim.directory.team(form.get("team") ?? "");
  const persona = form.get("persona");
  if (team === undefined || !isPersonaKey(persona))
    return refusalPage({
      code: "invalid_team",
      title: "Choose again",
      text: "Choose who you are and where to install.",
    });
  const person = installer(request, team, persona, sim);
  if ("code" in person) return refusalPage(person);
  const code = `${number(12)}.${number(13)}.${randomBytes(32).toString("hex")}`;
  sim.state.data.codes.push({
    code,
    appId: request.app.id,
    userId: person.id,
    teamId: team.id,
    redirectUri: request.redirectUri,
    botScopes: request.botScopes,
    userScopes: request.userScopes,
    challenge: request.challenge,
    issuedAtMs: sim.clock.now(),
    usedAtMs: null,
  });
  sim.state.changed();
  return goBack(request, { code });
};

const goBack = (
  { redirectTo, state }: AuthorizeRequest,
  answer: Record<string, string>,
): Answer => {
  const url = new URL(redirectTo);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set("state", state);
  return redirect(url.toString());
};

const refusalPage = ({ code, title, text }: Refusal): Answer =>
  page(messagePage(title, text, code));
