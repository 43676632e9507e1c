import { createHash } from "node:crypto";

import type { App } from "../apps/app";
import { botUserId } from "../chat/bot";
import { json, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Sim } from "../sim";
import { readArgs } from "../web-api/arguments";
import { webError } from "../web-api/errors";
import type { Args, OpenMethod } from "../web-api/method";
import type { Code } from "./token";
import { giveToken } from "./token-store";

const lifetimeMs = 600_000;

/** oauth.v2.access: a code for tokens, once, within ten minutes; credentials by HTTP Basic or in the form. */
export const oauthV2Access: OpenMethod = {
  perMinute: 600,
  open: (call, sim) => {
    const args = readArgs(call, false);
    const app = authenticate(call, args, sim);
    if (typeof app === "string") return webError(app);
    const grantType = args.get("grant_type") ?? "authorization_code";
    if (grantType !== "authorization_code") return webError("invalid_grant_type");
    const code = sim.state.data.codes.find(
      (one) => one.code === args.get("code") && one.appId === app.id,
    );
    if (
      code === undefined ||
      code.usedAtMs !== null ||
      sim.clock.now() - code.issuedAtMs > lifetimeMs
    )
      return webError("invalid_code");
    if (!redirectFits(app, code, args.get("redirect_uri"))) return webError("bad_redirect_uri");
    if (code.challenge !== null && code.challenge !== digest(args.get("code_verifier") ?? ""))
      return webError("invalid_code_verifier");
    code.usedAtMs = sim.clock.now();
    sim.state.changed();
    return grant(app, code, sim);
  },
};

const authenticate = (call: Call, args: Args, sim: Sim): App | string => {
  const [basicId, basicSecret] = basic(call.headers.authorization);
  const clientId = basicId ?? args.get("client_id");
  const app = sim.state.data.apps.find((one) => one.clientId === clientId);
  if (app === undefined) return "invalid_client_id";
  return app.clientSecret === (basicSecret ?? args.get("client_secret"))
    ? app
    : "bad_client_secret";
};

const basic = (header: string | undefined): readonly (string | undefined)[] => {
  if (!header?.startsWith("Basic ")) return [];
  const text = Buffer.from(header.slice("Basic ".length), "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
};

const redirectFits = (app: App, code: Code, given: string | undefined): boolean =>
  code.redirectUri === null
    ? given === undefined || given === app.redirectUrls[0]
    : given === code.redirectUri;

const digest = (verifier: string): string =>
  createHash("sha256").update(verifier).digest("base64url");

const grant = (app: App, code: Code, sim: Sim): Answer => {
  const team = sim.directory.team(code.teamId);
  const enterprise =
    team?.kind === "enterprise" ? team : sim.directory.team(team?.enterpriseId ?? "");
  const place = { appId: app.id, userId: code.userId, teamId: code.teamId };
  const bot =
    code.botScopes.length > 0 && giveToken(sim, { ...place, kind: "bot", scopes: code.botScopes });
  const user =
    code.userScopes.length > 0 &&
    giveToken(sim, { ...place, kind: "user", scopes: code.userScopes });
  return json({
    ok: true,
    app_id: app.id,
    authed_user: {
      id: code.userId,
      ...(user && { scope: user.scopes.join(","), access_token: user.token, token_type: "user" }),
    },
    ...(bot && {
      scope: bot.scopes.join(","),
      token_type: "bot",
      access_token: bot.token,
      bot_user_id: botUserId(app.id),
    }),
    team: team?.kind === "workspace" ? { id: team.id, name: team.name } : null,
    enterprise: enterprise === undefined ? null : { id: enterprise.id, name: enterprise.name },
    is_enterprise_install: team?.kind === "enterprise",
  });
};
