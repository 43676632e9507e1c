import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callAudit, callWeb } from "../testing/client";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off" });
});
afterEach(() => slack.faults.clear());
afterAll(() => slack.close());

const errorOf = async (token: string, method = "team.accessLogs") =>
  (await callWeb(slack, method, token)).body["error"];
const auditError = async (token: string) => (await callAudit(slack, token)).body["error"];
const auditToken = () => slack.issueToken({ scopes: ["auditlogs:read"] }).token;

it("revoked: what exists is dead, a new grant lives", async () => {
  const { token, appId, userId } = slack.issueToken();
  const audit = auditToken();
  slack.faults.set("token-revoked");
  expect(await errorOf(token)).toBe("token_revoked");
  expect(await errorOf(token, "auth.test")).toBe("token_revoked");
  expect(await auditError(audit)).toBe("invalid_authentication");
  expect(await errorOf(slack.issueToken({ appId, userId }).token)).toBeUndefined();
});

it("deactivated installer: that person's tokens only", async () => {
  const [one, other] = [slack.issueToken(), slack.issueToken({ persona: "org-owner" })];
  slack.faults.set("account-inactive", { userId: one.userId });
  expect(await errorOf(one.token)).toBe("account_inactive");
  expect(await errorOf(other.token)).toBeUndefined();
});

it("uninstalled: users' tokens revoked, the bot's inactive", async () => {
  const { token, appId } = slack.issueToken();
  const bot = slack.issueToken({ appId, kind: "bot", scopes: ["team:read"] }).token;
  slack.faults.set("app-uninstalled", { appId });
  expect(await errorOf(token)).toBe("token_revoked");
  expect(await errorOf(bot, "auth.test")).toBe("account_inactive");
});

it("demoted installer: the token lives but reads nothing", async () => {
  const { token } = slack.issueToken();
  const audit = auditToken();
  slack.faults.set("installer-demoted");
  expect(await errorOf(token)).toBe("no_permission");
  expect(await auditError(audit)).toBe("user_not_authorized");
  expect(await errorOf(token, "auth.test")).toBeUndefined();
});

it("scope removed: missing_scope, and the header shows it; a new grant has it again", async () => {
  const { token, appId, userId } = slack.issueToken({ scopes: ["admin", "users:read"] });
  slack.faults.set("scope-removed", { scope: "admin" });
  const { body, headers } = await callWeb(slack, "team.accessLogs", token);
  expect(body).toEqual({
    ok: false,
    error: "missing_scope",
    needed: "admin",
    provided: "users:read",
  });
  expect(headers.get("x-oauth-scopes")).toBe("users:read");
  expect(await errorOf(slack.issueToken({ appId, userId }).token)).toBeUndefined();
});

it("plan downgraded: paid_only, and no audit log", async () => {
  const { token } = slack.issueToken();
  const audit = auditToken();
  slack.faults.set("plan-downgraded", { plan: "business" });
  expect(await auditError(audit)).toBe("feature_not_enabled");
  expect(await errorOf(token)).toBeUndefined();
  slack.faults.set("plan-downgraded", { plan: "free" });
  expect(await errorOf(token)).toBe("paid_only");
});

describe("address not allowed", () => {
  it.each([
    ["fails", "invalid_auth"],
    ["passes", undefined],
  ] as const)("invalid_auth on data, auth.test %s", async (authTest, error) => {
    const { token } = slack.issueToken();
    slack.faults.set("ip-allow-list", { authTest });
    expect(await errorOf(token)).toBe("invalid_auth");
    expect(await errorOf(token, "auth.test")).toBe(error);
    expect(await auditError(auditToken())).toBe("invalid_authentication");
  });
});

it("migration: closed until it is over", async () => {
  const { token } = slack.issueToken();
  const id = slack.faults.set("org-migration", { error: "org_login_required" });
  expect(await errorOf(token)).toBe("org_login_required");
  slack.faults.clear(id);
  expect(await errorOf(token)).toBeUndefined();
});
