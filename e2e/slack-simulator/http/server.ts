import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { bearerOf } from "../oauth/bearer";
import type { Sim } from "../sim";
import { page, type Answer } from "./answer";
import { readCall, type Call } from "./call";
import { messagePage } from "./html";
import { logRequest } from "./request-log";
import { findRoute, type Route } from "./router";
import { send } from "./send";

type Listening = { url: string; close: () => Promise<void> };

/** Serves the routes until closed; API calls pass through the faults that are set. */
export const listen = async (
  sim: Sim,
  routes: readonly Route[],
  port: number,
  host: string,
): Promise<Listening> => {
  let origin = "";
  const server = createServer((request, response) => {
    serve(sim, routes, origin, request, response).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  origin = `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  return { url: origin, close: () => stop(server) };
};

const serve = async (
  sim: Sim,
  routes: readonly Route[],
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const call = await readCall(request, origin);
  if (call === undefined)
    return send(response, notice(413, "Too large", "The simulator takes 8 MB at most."));
  const found = findRoute(routes, call.method, call.path);
  if (found === undefined)
    return send(
      response,
      notice(404, "No such page", `Nothing answers ${call.method} ${call.path}.`),
    );
  call.params = found.params;
  const { route } = found;
  if (route.endpoint === undefined) return send(response, await route.run(call, sim));
  call.endpoint = route.endpoint(found.params);
  const { answer, faults } = await answerApi(sim, route, call);
  logRequest(sim.requests, call, answer, sim.clock.now(), faults, callerOf(sim, call));
  await send(response, answer);
};

const callerOf = (sim: Sim, call: Call): string | undefined => {
  const bearer = bearerOf(call);
  return sim.state.data.tokens.find(({ token }) => token === bearer)?.appId;
};

const answerApi = async (
  sim: Sim,
  route: Route,
  call: Call,
): Promise<{ answer: Answer; faults: readonly string[] }> => {
  const pass = sim.faults.admit(call);
  const answer = pass.instead() ?? (await route.run(call, sim));
  const changed = pass.change(answer);
  return {
    answer: { ...changed, headers: { ...changed.headers, date: slackDate(sim) } },
    faults: pass.names,
  };
};

/** Replies carry Slack's time, also where that is a virtual one. */
const slackDate = (sim: Sim): string => new Date(sim.clock.slack()).toUTCString();

const notice = (status: number, title: string, text: string): Answer =>
  page(messagePage(title, text), status);

const fail = (response: ServerResponse, error: unknown): void => {
  process.stderr.write(
    `Slack simulator: ${error instanceof Error ? (error.stack ?? error.message) : "failed"}\n`,
  );
  if (response.headersSent) response.destroy();
  else
    void send(
      response,
      notice(500, "Simulator error", "See the simulator's standard error for the reason."),
    );
};

const stop = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
