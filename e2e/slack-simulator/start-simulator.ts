import { createApp, type CreateAppOptions } from "./apps/create-app";
import { controlRoutes } from "./control/routes";
import { createChatControl, type ChatControl } from "./chat/chat-control";
import { channelRoutes } from "./channel-page/routes";
import { createSim, type SimOptions } from "./create-sim";
import { appRoutes } from "./apps/routes";
import { auditRoutes } from "./audit/routes";
import type { FaultBoard } from "./faults/board";
import type { LoggedRequest } from "./http/request-log";
import { listen } from "./http/server";
import type { Hit } from "./access/access-row";
import type { RawIntegrationRow } from "./integrations/integration-row";
import { authorizeRoutes } from "./oauth/authorize-routes";
import { issueToken, type TokenWish } from "./oauth/issue-token";
import type { Token } from "./oauth/token";
import {
  createInteractionControl,
  type InteractionControl,
} from "./interactivity/interaction-control";
import { responseUrlRoutes } from "./interactivity/response-urls";
import { webApiRoutes } from "./web-api/routes";
import { webhookRoutes } from "./webhooks/routes";
import { grantTeam } from "./web-api/granted-teams";
import { addAccess, type NewAccess } from "./world/add-access";
import { addAudit, type NewAuditEvent } from "./world/add-audit";
import { addIntegrations, type NewIntegration } from "./world/add-integration";
import { createWorld, type World } from "./world/world";

type StartOptions = SimOptions & {
  /** A free port unless told. */
  port?: number;
  host?: string;
};

export type SlackSimulator = {
  url: string;
  apiUrl: string;
  auditApiUrl: string;
  authorizeUrl: string;
  appsUrl: string;
  controlUrl: string;
  /** The page on which a person sees channels. */
  clientUrl: string;
  world: World;
  /** Makes an app from a Slack manifest; throws what is wrong with it. */
  createApp: (
    manifest: unknown,
    options?: CreateAppOptions,
  ) => { appId: string; clientId: string; clientSecret: string; signingSecret: string };
  issueToken: (wish?: TokenWish) => Token;
  /** Adds the app, installed on the organisation, to one of its workspaces. */
  addAppToWorkspace: (appId: string, teamId: string) => void;
  addAuditEvent: (event?: NewAuditEvent) => Record<string, unknown>;
  addAuditEvents: (events: readonly NewAuditEvent[]) => Record<string, unknown>[];
  addAccess: (access?: NewAccess) => Hit;
  addAccesses: (accesses: readonly NewAccess[]) => Hit[];
  addIntegration: (integration?: NewIntegration) => RawIntegrationRow;
  addIntegrations: (integrations: readonly NewIntegration[]) => RawIntegrationRow[];
  /** Channels, messages, and what people do there. */
  chat: ChatControl & InteractionControl;
  faults: Pick<FaultBoard, "set" | "clear" | "list">;
  /** API calls received, oldest first. */
  requests: readonly LoggedRequest[];
  close: () => Promise<void>;
};

/** Starts a simulated Slack on a port of its own; quiet (no history, no trickle) unless told otherwise. */
export const startSlackSimulator = async (options: StartOptions = {}): Promise<SlackSimulator> => {
  const { port = 0, host = "127.0.0.1", ...simOptions } = options;
  const sim = createSim(simOptions);
  const routes = [
    ...auditRoutes,
    ...webApiRoutes,
    ...authorizeRoutes,
    ...appRoutes,
    ...controlRoutes,
    ...channelRoutes,
    ...responseUrlRoutes,
    ...webhookRoutes,
  ];
  const { url, close } = await listen(sim, routes, port, host);
  sim.address.origin = url;
  return {
    url,
    apiUrl: `${url}/api/`,
    auditApiUrl: `${url}/audit/v1/`,
    authorizeUrl: `${url}/oauth/v2/authorize`,
    appsUrl: `${url}/apps`,
    controlUrl: `${url}/control`,
    clientUrl: `${url}/client`,
    world: createWorld(sim),
    createApp: (manifest, appOptions) => {
      const made = createApp(sim, manifest, appOptions);
      if ("problems" in made) throw new Error(made.problems.join(" "));
      const { id: appId, clientId, clientSecret, signingSecret } = made;
      return { appId, clientId, clientSecret, signingSecret };
    },
    issueToken: (wish) => issueToken(sim, wish),
    addAppToWorkspace: (appId, teamId) => grantTeam(sim, appId, teamId),
    addAuditEvent: (event = {}) => one(addAudit(sim, [event])),
    addAuditEvents: (events) => addAudit(sim, events),
    addAccess: (access = {}) => one(addAccess(sim, [access])),
    addAccesses: (accesses) => addAccess(sim, accesses),
    addIntegration: (integration = {}) => one(addIntegrations(sim, [integration])),
    addIntegrations: (integrations) => addIntegrations(sim, integrations),
    chat: { ...createChatControl(sim), ...createInteractionControl(sim) },
    faults: sim.faults,
    requests: sim.requests,
    close: async () => {
      await close();
      sim.state.data.closedAtMs = sim.clock.now();
      sim.state.flush();
    },
  };
};

const one = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error("Nothing was added.");
  return first;
};
