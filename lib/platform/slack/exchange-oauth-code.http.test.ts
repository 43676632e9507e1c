import { describe, expect, it } from "vitest";

import { exchangeOAuthCode } from "./exchange-oauth-code";
import { failure, testServer, token } from "./testing/test-server";

const slack = testServer();

describe("exchangeOAuthCode", () => {
  const exchange = {
    code: "c0de",
    clientId: "11.22",
    clientSecret: "s3cret&=",
    redirectUri: "http://localhost:3000/api/slack/oauth/callback",
  };
  const user = { id: "W0INES", scope: "admin,identify", access_token: token, token_type: "user" };

  it("takes a user-only answer of a workspace", async () => {
    slack.answerJson({
      ok: true,
      app_id: "A0MARGAY",
      authed_user: user,
      team: { id: "T0QUARRY", name: "Quarry" },
      enterprise: null,
      is_enterprise_install: false,
    });
    expect(await exchangeOAuthCode(exchange)).toEqual({
      accessToken: token,
      tokenType: "user",
      scopes: ["admin", "identify"],
      appId: "A0MARGAY",
      team: { id: "T0QUARRY", name: "Quarry" },
      enterprise: null,
      isEnterpriseInstall: false,
      userId: "W0INES",
    });
    expect(slack.last()?.url).toBe("/api/oauth.v2.access");
    expect(Object.fromEntries(new URLSearchParams(slack.last()?.text))).toMatchObject({
      code: "c0de",
      client_id: "11.22",
      client_secret: "s3cret&=",
      redirect_uri: exchange.redirectUri,
    });
  });

  it("prefers the user's token to the bot's in an organisation's answer", async () => {
    slack.answerJson({
      ok: true,
      access_token: "xoxb-bot",
      token_type: "bot",
      scope: "team:read",
      bot_user_id: "W0BOT",
      app_id: "A0MARGAY",
      team: null,
      enterprise: { id: "E0QUARRY", name: "Quarry" },
      is_enterprise_install: true,
      authed_user: { ...user, scope: "auditlogs:read" },
    });
    expect(await exchangeOAuthCode(exchange)).toMatchObject({
      accessToken: token,
      scopes: ["auditlogs:read"],
      team: null,
      enterprise: { id: "E0QUARRY", name: "Quarry" },
      isEnterpriseInstall: true,
    });
  });

  it.each([
    [{ ok: false, error: "invalid_code" }, "invalid_code", "reauthorize"],
    [{ ok: false, error: "bad_client_secret" }, "bad_client_secret", "access"],
    [{ ok: false, error: "bad_redirect_uri" }, "bad_redirect_uri", "access"],
    [
      { ok: true, access_token: "xoxb-bot", app_id: "A0", authed_user: { id: "W0INES" } },
      "user_token_missing",
      "scope",
    ],
    [{ ok: true }, "unreadable_reply", "transient"],
  ])("turns %j into %s", async (body, code, errorClass) => {
    slack.answerJson(body);
    const error = await failure(exchangeOAuthCode(exchange));
    expect(error).toMatchObject({ code, errorClass });
    expect(JSON.stringify([error.message, error.stack])).not.toContain(exchange.clientSecret);
  });
});
