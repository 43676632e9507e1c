import type { App } from "../apps/app";
import { readManifest } from "../apps/manifest";
import type { Sim } from "../sim";
import { tokenProblem } from "../oauth/token-store";

/** The bot user of an app, and the id of the bot itself. */
export const botUserId = (appId: string): string => `U${appId.slice(1)}`;
export const botId = (appId: string): string => `B${appId.slice(1)}`;

/** The name that an app's bot goes by in channels. */
export const botName = (app: App): string => {
  const read = readManifest(app.manifest);
  return "problems" in read
    ? app.name
    : (read.manifest.features?.bot_user?.display_name ?? app.name);
};

/** Where the app takes clicks; undefined when its interactivity is off. */
export const interactivityUrl = (app: App): string | undefined => {
  const read = readManifest(app.manifest);
  const interactivity = "problems" in read ? undefined : read.manifest.settings?.interactivity;
  return interactivity?.is_enabled === true ? interactivity.request_url : undefined;
};

export const findApp = (sim: Sim, appId: string | null): App | undefined =>
  sim.state.data.apps.find(({ id }) => id === appId);

export const appOfBot = (sim: Sim, userId: string): App | undefined =>
  sim.state.data.apps.find(({ id }) => botUserId(id) === userId);

/** Whether the app's bot is somebody in this workspace: installed there, or on the organisation and added to it. */
export const livesIn = (sim: Sim, appId: string, teamId: string): boolean =>
  sim.state.data.tokens.some(
    (token) =>
      token.appId === appId &&
      token.kind === "bot" &&
      tokenProblem(sim, token, "auth.test") === undefined &&
      (token.teamId === teamId ||
        sim.state.data.grants.some((one) => one.appId === appId && one.teamId === teamId)),
  );
