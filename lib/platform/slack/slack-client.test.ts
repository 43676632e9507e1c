import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { authTest } from "./auth-test";
import { exchangeOAuthCode } from "./exchange-oauth-code";
import { maxReplyBytes } from "./guarded-fetch";
import { callSlack } from "./slack-client";
import { SlackError } from "./slack-error";

type Handler = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

const token = "xoxp-margay-test-secret";
const audit = {
  api: "audit",
  path: "logs",
  params: { limit: "1000", cursor: "MTY0+a/b==" },
} as const;
const access = {
  api: "web",
  method: "team.accessLogs",
  params: { count: "1000", page: "1" },
} as const;

let handler: Handler;
let last: { method: string; url: string; text: string; headers: IncomingMessage["headers"] };
let calls = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    calls += 1;
    const text = Buffer.concat(chunks).toString();
    last = { method: request.method ?? "", url: request.url ?? "", text, headers: request.headers };
    handler(Object.assign(request, { text }), response);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env["SLACK_API_URL"] = `http://127.0.0.1:${port}/api/`;
  process.env["SLACK_AUDIT_API_URL"] = `http://127.0.0.1:${port}/audit/v1/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  calls = 0;
});

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

async function failure(attempt: Promise<unknown>): Promise<SlackError> {
  const error: unknown = await attempt.then(
    () => expect.fail("the call should have failed"),
    (cause: unknown) => cause,
  );
  if (!(error instanceof SlackError)) throw error;
  const { stack, message, cause } = error;
  expect(JSON.stringify([error, { stack, message, cause }])).not.toContain(token);
  return error;
}

describe("callSlack", () => {
  it("reads the audit log with GET, the token in the header and the cursor's padding escaped", async () => {
    handler = json({ entries: [{ id: "1" }], response_metadata: { next_cursor: "" } });
    const reply = await callSlack(audit, token);
    expect(last.method).toBe("GET");
    expect(last.url).toBe("/audit/v1/logs?limit=1000&cursor=MTY0%2Ba%2Fb%3D%3D");
    expect(last.headers.authorization).toBe(`Bearer ${token}`);
    expect(reply.body).toEqual({ entries: [{ id: "1" }], response_metadata: { next_cursor: "" } });
    expect(reply.scopes).toBeNull();
    expect(Math.abs(Date.now() - (reply.serverTime?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it("calls a web method with a POST form, and leaves the body as it came", async () => {
    const body = {
      ok: true,
      logins: [],
      paging: { page: 1, pages: 1, total: 0, count: 1000 },
      extra: { a: [1] },
    };
    handler = json(body, 200, { "x-oauth-scopes": "admin, team:read" });
    const reply = await callSlack(access, token);
    expect(last).toMatchObject({
      method: "POST",
      url: "/api/team.accessLogs",
      text: "count=1000&page=1",
    });
    expect(last.headers["content-type"]).toContain("application/x-www-form-urlencoded");
    expect(reply.body).toEqual(body);
    expect(reply.scopes).toEqual(["admin", "team:read"]);
  });

  it.each([
    [
      "ok false",
      200,
      { ok: false, error: "token_revoked" },
      {},
      "token_revoked",
      "reauthorize",
      undefined,
    ],
    [
      "an audit refusal",
      403,
      { ok: false, error: "team_not_authorized" },
      {},
      "team_not_authorized",
      "organization_install",
      undefined,
    ],
    [
      "429 with Retry-After",
      429,
      { ok: false, error: "ratelimited" },
      { "retry-after": "30" },
      "ratelimited",
      "rate_limited",
      30,
    ],
    [
      "429 with the other spelling",
      429,
      { ok: false, error: "rate_limited" },
      { "retry-after": "7" },
      "rate_limited",
      "rate_limited",
      7,
    ],
    ["429 without Retry-After", 429, {}, {}, "http_429", "rate_limited", undefined],
    [
      "429 with nonsense",
      429,
      {},
      { "retry-after": "soon" },
      "http_429",
      "rate_limited",
      undefined,
    ],
    [
      "a rate limit with HTTP 200",
      200,
      { ok: false, error: "ratelimited" },
      { "retry-after": "3" },
      "ratelimited",
      "rate_limited",
      3,
    ],
    ["500", 500, { ok: false, error: "fatal_error" }, {}, "fatal_error", "transient", undefined],
    ["an unnamed 503", 503, [], {}, "http_503", "transient", undefined],
    [
      "an error that is no code",
      200,
      { ok: false, error: `bad token ${token}` },
      {},
      "unknown_error",
      "unknown",
      undefined,
    ],
    ["ok false without a code", 200, { ok: false }, {}, "unknown_error", "unknown", undefined],
  ] as const)(
    "maps %s",
    async (_name, status, body, headers, code, errorClass, retryAfterSeconds) => {
      handler = json(body, status, headers);
      const error = await failure(callSlack(audit, token));
      expect(error).toMatchObject({ code, errorClass, retryAfterSeconds, httpStatus: status });
      expect(calls).toBe(1);
    },
  );

  it("names the scope that is missing", async () => {
    handler = json({ ok: false, error: "missing_scope", needed: "admin", provided: "identify" });
    expect(await failure(callSlack(access, token))).toMatchObject({
      errorClass: "scope",
      needed: "admin",
    });
  });

  it.each([
    ["HTML", "<html><body>Please sign in</body></html>"],
    ["JSON that is cut off", '{"ok":true,"logins":[{"user_id":"W0'],
    ["nothing", ""],
  ])("calls %s with HTTP 200 unreadable, and worth another try", async (_name, text) => {
    handler = (_request, response) => response.end(text);
    expect(await failure(callSlack(access, token))).toMatchObject({
      code: "unreadable_reply",
      errorClass: "transient",
    });
  });

  it("calls HTML with a 502 by its status", async () => {
    handler = (_request, response) => response.writeHead(502).end("<html>");
    expect(await failure(callSlack(access, token))).toMatchObject({
      code: "http_502",
      errorClass: "transient",
    });
  });

  it("survives a connection that is reset, before and inside the reply", async () => {
    handler = (request) => request.socket.destroy();
    expect(await failure(callSlack(audit, token))).toMatchObject({
      code: "network_error",
      errorClass: "transient",
    });
    handler = (request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"entries":[');
      setTimeout(() => request.socket.destroy(), 20);
    };
    expect(await failure(callSlack(audit, token))).toMatchObject({
      code: "network_error",
      errorClass: "transient",
    });
  });

  it("gives up on a server that hangs, and on a reply that trickles on for ever", async () => {
    handler = () => undefined;
    expect(await failure(callSlack(audit, token, { timeoutMs: 100 }))).toMatchObject({
      code: "timeout",
    });
    handler = (_request, response) => {
      const timer = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(timer));
    };
    expect(await failure(callSlack(audit, token, { timeoutMs: 200 }))).toMatchObject({
      code: "timeout",
      errorClass: "transient",
    });
  });

  it("stops reading a reply that is too large", async () => {
    const chunk = Buffer.alloc(4 * 1024 * 1024, " ");
    let sent = 0;
    handler = (_request, response) => {
      const push = () => {
        while (sent < 2 * maxReplyBytes && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", push);
        }
      };
      push();
    };
    expect(await failure(callSlack(audit, token))).toMatchObject({ code: "reply_too_large" });
    expect(sent).toBeLessThan(2 * maxReplyBytes);
  });

  it("follows no redirect, so the token stays with Slack", async () => {
    handler = (_request, response) =>
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    expect(await failure(callSlack(access, token))).toMatchObject({ code: "network_error" });
    expect(calls).toBe(1);
  });

  it("throws the caller's own reason when the caller gives up", async () => {
    handler = () => undefined;
    const reason = new Error("the worker stops");
    await expect(callSlack(audit, token, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    const controller = new AbortController();
    const attempt = callSlack(audit, token, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 30);
    await expect(attempt).rejects.toBe(reason);
  });
});

describe("authTest", () => {
  it("says whose token it is and what it may do", async () => {
    handler = json(
      {
        ok: true,
        url: "https://quarry.slack.com/",
        team: "Quarry",
        team_id: "E0QUARRY",
        user: "ines",
        user_id: "W0INES",
        enterprise_id: "E0QUARRY",
        is_enterprise_install: true,
      },
      200,
      { "x-oauth-scopes": "auditlogs:read" },
    );
    expect(await authTest(token)).toEqual({
      url: "https://quarry.slack.com/",
      teamName: "Quarry",
      teamId: "E0QUARRY",
      userId: "W0INES",
      userName: "ines",
      enterpriseId: "E0QUARRY",
      isEnterpriseInstall: true,
      botId: null,
      scopes: ["auditlogs:read"],
    });
    expect(last.headers.authorization).toBe(`Bearer ${token}`);
  });

  it("does not share a token between calls", async () => {
    handler = json({ ok: true });
    await authTest("xoxp-first");
    await authTest("xoxp-second");
    expect(last.headers.authorization).toBe("Bearer xoxp-second");
  });

  it("asks once, whatever comes back", async () => {
    handler = json({ ok: false, error: "ratelimited" }, 429, { "retry-after": "9" });
    expect(await failure(authTest(token))).toMatchObject({
      errorClass: "rate_limited",
      retryAfterSeconds: 9,
    });
    handler = (_request, response) => response.writeHead(500).end("oops");
    expect(await failure(authTest(token))).toMatchObject({
      code: "http_500",
      errorClass: "transient",
    });
    handler = json({ ok: false, error: "account_inactive" });
    expect(await failure(authTest(token))).toMatchObject({
      errorClass: "reauthorize",
      httpStatus: 200,
    });
    handler = () => undefined;
    expect(await failure(authTest(token, { timeoutMs: 100 }))).toMatchObject({ code: "timeout" });
    expect(calls).toBe(4);
  });
});

describe("exchangeOAuthCode", () => {
  const exchange = {
    code: "c0de",
    clientId: "11.22",
    clientSecret: "s3cret&=",
    redirectUri: "http://localhost:3000/api/slack/oauth/callback",
  };
  const user = { id: "W0INES", scope: "admin,identify", access_token: token, token_type: "user" };

  it("takes a user-only answer of a workspace", async () => {
    handler = json({
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
    expect(last.url).toBe("/api/oauth.v2.access");
    expect(Object.fromEntries(new URLSearchParams(last.text))).toMatchObject({
      code: "c0de",
      client_id: "11.22",
      client_secret: "s3cret&=",
      redirect_uri: exchange.redirectUri,
    });
  });

  it("prefers the user's token to the bot's in an organisation's answer", async () => {
    handler = json({
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
    handler = json(body);
    const error = await failure(exchangeOAuthCode(exchange));
    expect(error).toMatchObject({ code, errorClass });
    expect(JSON.stringify([error.message, error.stack])).not.toContain(exchange.clientSecret);
  });
});
