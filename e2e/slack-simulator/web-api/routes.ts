import type { Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import { bearerOf } from "../oauth/bearer";
import { findToken, tokenProblem } from "../oauth/token-store";
import type { Sim } from "../sim";
import { readArgs } from "./arguments";
import { webError, webRateLimited } from "./errors";
import type { WebMethod } from "./method";
import { webMethods } from "./registry";

export const webApiRoutes: readonly Route[] = [
  {
    method: "*",
    path: "/api/:method",
    endpoint: ({ method = "" }) => method,
    run: (call, sim) => answer(call, sim),
  },
];

const answer = (call: Call, sim: Sim): Answer => {
  if (call.method !== "GET" && call.method !== "POST") return webError("invalid_post_type");
  const method = webMethods[call.endpoint];
  if (method === undefined || !Object.hasOwn(webMethods, call.endpoint))
    return webError("unknown_method", { req_method: call.endpoint });
  if (!("open" in method)) return answerWithToken(call, sim, method);
  const wait = sim.rates.take(`${call.endpoint} open`, method.perMinute);
  return wait === undefined ? method.open(call, sim) : webRateLimited(wait);
};

const answerWithToken = (call: Call, sim: Sim, method: WebMethod): Answer => {
  const bearer = bearerOf(call);
  if (bearer === undefined || bearer === "") return webError("not_authed");
  const installed = findToken(sim, bearer);
  if (installed === undefined) return webError("invalid_auth");
  const { token, app, person, team } = installed;
  const problem = tokenProblem(sim, token, call.endpoint);
  if (problem !== undefined) return webError(problem);
  const scopes = sim.faults.scopes(token);
  const headers = {
    "x-oauth-scopes": scopes.join(","),
    ...(method.scope === undefined ? {} : { "x-accepted-oauth-scopes": method.scope }),
  };
  const reply = (): Answer => {
    if (!method.kinds.includes(token.kind)) return webError("not_allowed_token_type");
    if (method.scope !== undefined && !scopes.includes(method.scope))
      return webError("missing_scope", { needed: method.scope, provided: scopes.join(",") });
    const wait = sim.rates.take(
      `${call.endpoint} ${token.teamId} ${token.appId}`,
      method.perMinute,
    );
    if (wait !== undefined) return webRateLimited(wait);
    const args = readArgs(call, method.takesJson ?? false);
    return method.run({ sim, call, args, token, app, person, team });
  };
  const replied = reply();
  return { ...replied, headers: { ...replied.headers, ...headers } };
};
