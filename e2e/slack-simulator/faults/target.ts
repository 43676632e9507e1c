import { z } from "zod";

import type { Token } from "../oauth/token";
import type { FaultScene } from "./fault";

/** Whose tokens a fault hits; nothing named means all of them. */
export const targetSchema = {
  token: z.string().optional(),
  appId: z.string().optional(),
  teamId: z.string().optional(),
  userId: z.string().optional(),
};

type Target = {
  token?: string | undefined;
  appId?: string | undefined;
  teamId?: string | undefined;
  userId?: string | undefined;
};

export const hits = (target: Target, token: Token): boolean =>
  (target.token === undefined || target.token === token.token) &&
  (target.appId === undefined || target.appId === token.appId) &&
  (target.teamId === undefined || target.teamId === token.teamId) &&
  (target.userId === undefined || target.userId === token.userId);

/** The tokens that exist now: one that is granted afterwards is good, as in Slack. */
export const tokensHit = (target: Target, scene: FaultScene): ReadonlySet<string> =>
  new Set(scene.tokens.filter((token) => hits(target, token)).map(({ token }) => token));
