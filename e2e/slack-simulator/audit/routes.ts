import { json, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import { actionsByCategory } from "./action-names/categories";
import { auditError } from "./errors";
import { auditLogs } from "./logs";
import { schemas } from "./schemas";

/** The Audit Logs API: GET only, no `ok` in a good answer, real status codes. */
export const auditRoutes: readonly Route[] = [
  {
    method: "*",
    path: "/audit/v1/:name",
    endpoint: ({ name = "" }) => `audit.${name}`,
    run: (call, sim) =>
      call.method === "GET" ? answer(call, sim) : auditError("method_not_allowed"),
  },
];

const answer = (call: Call, sim: Sim): Answer => {
  switch (call.endpoint) {
    case "audit.logs":
      return auditLogs(call, sim);
    case "audit.actions":
      return open(sim, { actions: actionsByCategory });
    case "audit.schemas":
      return open(sim, { schemas });
    default:
      return auditError("bad_endpoint");
  }
};

const open = (sim: Sim, body: unknown): Answer => {
  const wait = sim.rates.take("audit open", 50);
  return wait === undefined ? json(body) : auditError("rate_limited", wait);
};
