import { randomBytes } from "node:crypto";

import { number } from "../oauth/token-store";
import type { Sim } from "../sim";
import type { App } from "./app";
import { readManifest, type Manifest } from "./manifest";

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
  const app: App = {
    id: `A0${randomBytes(5).toString("hex").toUpperCase()}`,
    clientId: `${number(12)}.${number(13)}`,
    clientSecret: randomBytes(16).toString("hex"),
    signingSecret: randomBytes(16).toString("hex"),
    homeTeamId: home.id,
    distributed,
    createdAtMs: sim.clock.now(),
    ...described(read.manifest),
  };
  sim.state.data.apps.push(app);
  sim.state.changed();
  return app;
};

/** Gives an app another manifest; its tokens keep the scopes that they have. */
export const changeManifest = (sim: Sim, app: App, manifest: unknown): string[] => {
  const read = readManifest(manifest);
  if ("problems" in read) return read.problems;
  const wasReady = app.orgReady;
  Object.assign(app, described(read.manifest));
  app.orgReady ||= wasReady;
  sim.state.changed();
  return [];
};

const described = (manifest: Manifest) => {
  const { display_information: display, oauth_config: oauth, settings } = manifest;
  return {
    name: display.name,
    description: display.description ?? "",
    redirectUrls: oauth?.redirect_urls ?? [],
    botScopes: oauth?.scopes?.bot ?? [],
    userScopes: oauth?.scopes?.user ?? [],
    orgReady: settings?.org_deploy_enabled ?? false,
    pkce: oauth?.pkce_enabled ?? false,
    manifest,
  };
};
