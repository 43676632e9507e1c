import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { consent, exchange, manifest, redirectUri, showConsent } from "../testing/install";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator();
});
afterAll(() => slack.close());

const adminApp = () => slack.createApp(manifest({ user: ["admin"] }));
const auditApp = (orgReady = true, bot = ["team:read"]) =>
  slack.createApp(manifest({ user: ["auditlogs:read"], bot }, orgReady));
const asks = (clientId: string, user_scope: string) => ({
  client_id: clientId,
  user_scope,
  redirect_uri: redirectUri,
});

describe("the page", () => {
  it("names the app, its scopes in words, and both buttons", async () => {
    const { status, text } = await showConsent(slack, asks(adminApp().clientId, "admin"));
    expect(status).toBe(200);
    expect(text).toContain("Tester wants access to Fernhollow HQ");
    expect(text).toContain("which integrations changed");
    expect(text).toMatch(/<button[^>]*>Allow<\/button>/);
    expect(text).toMatch(/<button[^>]*>Cancel<\/button>/);
  });

  it.each([
    ["invalid_client_id", { client_id: "1.2" }],
    ["bad_redirect_uri", { redirect_uri: "https://elsewhere.example/callback" }],
    ["bad_redirect_uri", { redirect_uri: `${redirectUri}#part` }],
    ["bad_redirect_uri", { redirect_uri: `${redirectUri}ed` }],
    ["invalid_scope", { user_scope: "admin,telepathy" }],
    ["invalid_scope", { scope: "auditlogs:read" }],
    ["no_scopes", { user_scope: "" }],
    ["pkce_not_allowed", { code_challenge: "x", code_challenge_method: "S256" }],
  ])("is replaced by one that says %s", async (code, query) => {
    const { text } = await showConsent(slack, { ...asks(adminApp().clientId, "admin"), ...query });
    expect(text).toContain(`<code>${code}</code>`);
    expect(text).not.toContain(">Allow<");
  });

  it("needs a redirect when several are configured, and takes a path below one", async () => {
    const urls = ["https://one.example/cb", "https://two.example/cb"];
    const { clientId } = slack.createApp(
      manifest({ user: ["admin"] }, false, { redirect_urls: urls }),
    );
    const ask = { client_id: clientId, user_scope: "admin" };
    expect((await showConsent(slack, ask)).text).toContain("bad_redirect_uri");
    const below = { ...ask, redirect_uri: "https://two.example/cb/deeper" };
    expect((await consent(slack, below)).location).toMatch(
      /^https:\/\/two\.example\/cb\/deeper\?code=/,
    );
  });

  it("refuses plain HTTP except to this machine", async () => {
    const urls = ["http://console.example/cb"];
    const { clientId } = slack.createApp(
      manifest({ user: ["admin"] }, false, { redirect_urls: urls }),
    );
    const { text } = await showConsent(slack, { client_id: clientId, user_scope: "admin" });
    expect(text).toContain("bad_redirect_uri");
  });
});

describe("the way back", () => {
  it("carries code and state after Allow", async () => {
    const { location } = await consent(slack, {
      ...asks(adminApp().clientId, "admin"),
      state: "a b&c",
    });
    const url = new URL(location ?? "");
    expect(url.searchParams.get("state")).toBe("a b&c");
    expect(url.searchParams.get("code")).toMatch(/^\d+\.\d+\.[0-9a-f]{64}$/);
  });

  it("carries access_denied and state after Cancel", async () => {
    const query = { ...asks(adminApp().clientId, "admin"), state: "s" };
    const { location } = await consent(slack, query, { decision: "cancel" });
    expect(location).toBe(`${redirectUri}?error=access_denied&state=s`);
  });
});

describe("who may install where", () => {
  const team = (name: "organisation" | "mainWorkspace" | "businessWorkspace") =>
    slack.world[name].id;

  it("a member can't allow what needs an admin", async () => {
    const { text } = await consent(slack, asks(adminApp().clientId, "admin"), {
      persona: "member",
    });
    expect(text).toContain("unapproved_scope");
  });

  it("an app that is not distributed stays in its workspace", async () => {
    const ask = asks(adminApp().clientId, "admin");
    const refused = await consent(slack, ask, { team: team("businessWorkspace") });
    expect(refused.text).toContain("invalid_team_for_non_distributed_app");
    const { clientId } = slack.createApp(manifest({ user: ["admin"] }), { distributed: true });
    const allowed = await consent(slack, asks(clientId, "admin"), {
      team: team("businessWorkspace"),
    });
    expect(allowed.location).toContain("code=");
  });

  it.each([
    ["not org-ready", () => auditApp(false), "org_deploy_not_enabled"],
    ["without a bot scope", () => auditApp(true, []), "no_bot_scope"],
  ])("an app %s can't be installed on the organisation", async (_which, make, code) => {
    const form = { team: team("organisation"), persona: "org-owner" };
    expect((await consent(slack, asks(make().clientId, "auditlogs:read"), form)).text).toContain(
      code,
    );
  });

  it("a workspace owner can't install on the organisation", async () => {
    const form = { team: team("organisation"), persona: "workspace-owner" };
    expect(
      (await consent(slack, asks(auditApp().clientId, "auditlogs:read"), form)).text,
    ).toContain("access_denied");
  });

  it("an audit app can be put on a workspace, by mistake", async () => {
    const app = auditApp();
    const form = { team: team("mainWorkspace"), persona: "workspace-owner" };
    const { location } = await consent(slack, asks(app.clientId, "auditlogs:read"), form);
    const code = new URL(location ?? "").searchParams.get("code") ?? "";
    const { body } = await exchange(slack, app, { code, redirect_uri: redirectUri });
    expect(body).toMatchObject({
      is_enterprise_install: false,
      team: { id: team("mainWorkspace") },
    });
  });
});
