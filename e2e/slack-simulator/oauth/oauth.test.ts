import { createHash } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callWeb, handClock, workingMorning } from "../testing/client";
import { consent, exchange, manifest, redirectUri } from "../testing/install";

const clock = handClock(workingMorning);
let slack: SlackSimulator;

beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.now });
});
afterAll(() => slack.close());

const userOnly = { user_scope: "admin", redirect_uri: redirectUri, state: "s/1=" };
let app: ReturnType<SlackSimulator["createApp"]>;
beforeEach(() => {
  app = slack.createApp(manifest({ user: ["admin"] }));
});

const codeFor = async (query: Record<string, string> = userOnly, form = {}) => {
  const { location } = await consent(slack, { client_id: app.clientId, ...query }, form);
  return new URL(location ?? "").searchParams.get("code") ?? "";
};

describe("the three forms of the answer", () => {
  it("user scopes only: the token is the person's, nothing at the top", async () => {
    const { body } = await exchange(slack, app, {
      code: await codeFor(),
      redirect_uri: redirectUri,
    });
    const { mainWorkspace, organisation } = slack.world;
    expect(body).toMatchObject({
      ok: true,
      app_id: app.appId,
      team: { id: mainWorkspace.id, name: mainWorkspace.name },
      enterprise: { id: organisation.id },
      is_enterprise_install: false,
      authed_user: {
        scope: "admin",
        token_type: "user",
        access_token: expect.stringMatching(/^xoxp-/),
      },
    });
    for (const key of ["access_token", "scope", "token_type", "bot_user_id"])
      expect(body).not.toHaveProperty(key);
  });

  it("bot scopes: the bot's token at the top", async () => {
    const code = await codeFor({ scope: "chat:write,team:read", redirect_uri: redirectUri });
    const { body } = await exchange(slack, app, { code, redirect_uri: redirectUri });
    expect(body).toMatchObject({
      scope: "chat:write,team:read",
      token_type: "bot",
      access_token: expect.stringMatching(/^xoxb-/),
      bot_user_id: expect.stringMatching(/^U/),
    });
    expect(body["authed_user"]).toEqual({ id: expect.any(String) });
    const test = await callWeb(slack, "auth.test", String(body["access_token"]));
    expect(test.body).toMatchObject({
      ok: true,
      bot_id: expect.any(String),
      user_id: body["bot_user_id"],
    });
  });

  it("organisation: no team, and auth.test names the organisation as team", async () => {
    app = slack.createApp(manifest({ user: ["auditlogs:read"], bot: ["team:read"] }, true));
    const code = await codeFor({
      scope: "team:read",
      user_scope: "auditlogs:read",
      redirect_uri: redirectUri,
    });
    const { body } = await exchange(slack, app, { code, redirect_uri: redirectUri });
    const { organisation } = slack.world;
    expect(body).toMatchObject({
      team: null,
      enterprise: { id: organisation.id },
      is_enterprise_install: true,
    });
    const { access_token: token } = body["authed_user"] as { access_token: string };
    const test = await callWeb(slack, "auth.test", token);
    expect(test.body).toMatchObject({
      team_id: organisation.id,
      is_enterprise_install: true,
      app_id: app.appId,
    });
    expect(test.headers.get("x-oauth-scopes")).toBe("auditlogs:read");
    expect((await callWeb(slack, "auth.teams.list", token)).body["teams"]).toEqual([]);
    const teams = slack.world.workspaces.slice(0, 2).map(({ id, name }) => ({ id, name }));
    for (const { id } of teams) slack.addAppToWorkspace(app.appId, id);
    expect((await callWeb(slack, "auth.teams.list", token)).body["teams"]).toEqual(teams);
  });
});

describe("the exchange", () => {
  it("takes the credentials by HTTP Basic too", async () => {
    const credentials = Buffer.from(`${app.clientId}:${app.clientSecret}`).toString("base64");
    const response = await fetch(`${slack.apiUrl}oauth.v2.access`, {
      method: "POST",
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ code: await codeFor(), redirect_uri: redirectUri }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it("takes a code once", async () => {
    const args = { code: await codeFor(), redirect_uri: redirectUri };
    expect((await exchange(slack, app, args)).body).toMatchObject({ ok: true });
    expect((await exchange(slack, app, args)).body).toEqual({ ok: false, error: "invalid_code" });
  });

  it("takes a code for ten minutes", async () => {
    const args = { code: await codeFor(), redirect_uri: redirectUri };
    clock.forward(600_001);
    expect((await exchange(slack, app, args)).body).toEqual({ ok: false, error: "invalid_code" });
  });

  it.each([
    ["another app's code", {}, { code: "1.2.3" }, "invalid_code"],
    ["an unknown client", { clientId: "1.2" }, {}, "invalid_client_id"],
    ["a wrong secret", { clientSecret: "guess" }, {}, "bad_client_secret"],
    ["another redirect", {}, { redirect_uri: `${redirectUri}/other` }, "bad_redirect_uri"],
    ["another grant", {}, { grant_type: "password" }, "invalid_grant_type"],
  ])("refuses %s", async (_what, credentials, args, error) => {
    const given = { code: await codeFor(), redirect_uri: redirectUri, ...args };
    expect((await exchange(slack, { ...app, ...credentials }, given)).body).toEqual({
      ok: false,
      error,
    });
  });

  it("refuses to leave out a redirect that the consent page was given", async () => {
    expect((await exchange(slack, app, { code: await codeFor() })).body).toMatchObject({
      error: "bad_redirect_uri",
    });
  });

  it("checks the verifier of an app with PKCE", async () => {
    app = slack.createApp(manifest({ user: ["admin"] }, false, { pkce_enabled: true }));
    const code_challenge = createHash("sha256").update("verifier").digest("base64url");
    const code = await codeFor({ ...userOnly, code_challenge, code_challenge_method: "S256" });
    const args = { code, redirect_uri: redirectUri };
    expect((await exchange(slack, app, args)).body).toMatchObject({
      error: "invalid_code_verifier",
    });
    expect((await exchange(slack, app, { ...args, code_verifier: "verifier" })).body).toMatchObject(
      { ok: true },
    );
  });
});

describe("a token's life", () => {
  it("gains scopes when access is granted again, and is the same token", async () => {
    const grant = async (user_scope: string) => {
      const code = await codeFor({ ...userOnly, user_scope });
      const { body } = await exchange(slack, app, { code, redirect_uri: redirectUri });
      return body["authed_user"] as { access_token: string; scope: string };
    };
    const first = await grant("admin");
    const second = await grant("users:read");
    expect(second).toMatchObject({ access_token: first.access_token, scope: "admin,users:read" });
  });

  it("ends with auth.revoke, after which granting gives another", async () => {
    const { token, appId, userId } = slack.issueToken();
    expect((await callWeb(slack, "auth.revoke", token, { test: 1 })).body).toEqual({
      ok: true,
      revoked: false,
    });
    expect((await callWeb(slack, "auth.revoke", token)).body).toEqual({ ok: true, revoked: true });
    expect((await callWeb(slack, "auth.test", token)).body).toEqual({
      ok: false,
      error: "token_revoked",
    });
    expect(slack.issueToken({ appId, userId }).token).not.toBe(token);
  });
});
