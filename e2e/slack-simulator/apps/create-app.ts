import { randomBytes } from "node:crypto";

import { number } from "../oauth/token-store";
import type { Sim } from "../sim";
import type { App } from "./app";
import { readManifest } from "./manifest";

export type CreateAppOptions = { teamId?: string; distributed?: boolean };

/** Makes an app from a manifest in a workspace (the main one unless told); problems instead when it is not valid. */
export const createApp = (
  sim: Sim,
  manifest: unknown,
  { teamId = sim.directory.mainWorkspace.id, distributed = false }: CreateAppOptions = {},
): App | { problems: string[] } => {
  const read = readManifest(manifest);
  if ("problems" in read) return read;
  const home = sim.directory.team(teamId);
  if (home === undefined) return { problems: [`No workspace has the id ${teamId}.`] };
  const { display_information: display, oauth_config: oauth, settings } = read.manifest;
  const app: App = {
    id: `A0${randomBytes(5).toString("hex").toUpperCase()}`,
    name: display.name,
    description: display.description ?? "",
    clientId: `${number(12)}.${number(13)}`,
    clientSecret: randomBytes(16).toString("hex"),
    signingSecret: randomBytes(16).toString("hex"),
    homeTeamId: home.id,
    redirectUrls: oauth?.redirect_urls ?? [],
    botScopes: oauth?.scopes?.bot ?? [],
    userScopes: oauth?.scopes?.user ?? [],
    orgReady: settings?.org_deploy_enabled ?? false,
    distributed,
    pkce: oauth?.pkce_enabled ?? false,
    manifest: read.manifest,
    createdAtMs: sim.clock.now(),
  };
  sim.state.data.apps.push(app);
  sim.state.changed();
  return app;
};
