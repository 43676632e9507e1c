import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "vitest";

import { maxReplyBytes } from "./guarded-fetch";
import { callSlack } from "./slack-client";
import { failure, testServer, token } from "./testing/test-server";

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

const slack = testServer();

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

describe("callSlack", () => {
  it("reads the audit log with GET, the token in the header and the cursor's padding escaped", async () => {
    slack.answerJson({ entries: [{ id: "1" }], response_metadata: { next_cursor: "" } });
    const reply = await callSlack(audit, token);
    expect(slack.last()?.method).toBe("GET");
    expect(slack.last()?.url).toBe("/audit/v1/logs?limit=1000&cursor=MTY0%2Ba%2Fb%3D%3D");
    expect(slack.last()?.headers.authorization).toBe(`Bearer ${token}`);
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
    slack.answerJson(body, 200, { "x-oauth-scopes": "admin, team:read" });
    const reply = await callSlack(access, token);
    expect(slack.last()).toMatchObject({
      method: "POST",
      url: "/api/team.accessLogs",
      text: "count=1000&page=1",
    });
    expect(slack.last()?.headers["content-type"]).toContain("application/x-www-form-urlencoded");
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
      slack.answerJson(body, status, headers);
      const error = await failure(callSlack(audit, token));
      expect(error).toMatchObject({ code, errorClass, retryAfterSeconds, httpStatus: status });
      expect(slack.calls).toHaveLength(1);
    },
  );

  it("reads a Retry-After that is a date", async () => {
    const until = new Date(Date.now() + 40_000).toUTCString();
    slack.answerJson({}, 429, { "retry-after": until });
    const { retryAfterSeconds } = await failure(callSlack(audit, token));
    expect(retryAfterSeconds).toBeGreaterThan(30);
    expect(retryAfterSeconds).toBeLessThanOrEqual(41);
  });

  it("names the scope that is missing", async () => {
    slack.answerJson({ ok: false, error: "missing_scope", needed: "admin", provided: "identify" });
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
    slack.answer((_request, response) => response.end(text));
    expect(await failure(callSlack(access, token))).toMatchObject({
      code: "unreadable_reply",
      errorClass: "transient",
    });
  });

  it("calls HTML with a 502 by its status", async () => {
    slack.answer((_request, response) => response.writeHead(502).end("<html>"));
    expect(await failure(callSlack(access, token))).toMatchObject({
      code: "http_502",
      errorClass: "transient",
    });
  });

  it("survives a connection that is reset, before and inside the reply", async () => {
    slack.answer((request) => request.socket.destroy());
    expect(await failure(callSlack(audit, token))).toMatchObject({
      code: "network_error",
      errorClass: "transient",
    });
    slack.answer((request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"entries":[');
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await failure(callSlack(audit, token))).toMatchObject({
      code: "network_error",
      errorClass: "transient",
    });
  });

  it("gives up on a server that hangs, and on a reply that trickles on for ever", async () => {
    slack.answer(() => undefined);
    expect(await failure(callSlack(audit, token, { timeoutMs: 100 }))).toMatchObject({
      code: "timeout",
    });
    slack.answer((_request, response) => {
      const timer = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(timer));
    });
    expect(await failure(callSlack(audit, token, { timeoutMs: 200 }))).toMatchObject({
      code: "timeout",
      errorClass: "transient",
    });
  });

  it.each([undefined, new AbortController().signal])(
    "gives up in the middle of a reply though memory was cleaned up meanwhile, and hangs up",
    async (signal) => {
      const hungUp = new Promise<void>((resolve) => {
        slack.answer((_request, response) => {
          response.on("close", resolve);
          response.writeHead(200, { "content-length": "100" }).write("{");
        });
      });
      const options = signal ? { timeoutMs: 300, signal } : { timeoutMs: 300 };
      const attempt = failure(callSlack(audit, token, options));
      const cleaning = setInterval(collectGarbage, 50);
      expect(await attempt).toMatchObject({ code: "timeout" });
      clearInterval(cleaning);
      await hungUp;
    },
  );

  it("stops reading a reply that is too large", async () => {
    const chunk = Buffer.alloc(4 * 1024 * 1024, " ");
    let sent = 0;
    slack.answer((_request, response) => {
      const push = () => {
        while (sent < 2 * maxReplyBytes && !response.destroyed) {
          sent += chunk.length;
          if (response.write(chunk)) continue;
          response.once("drain", push);
          return;
        }
      };
      push();
    });
    expect(await failure(callSlack(audit, token))).toMatchObject({ code: "reply_too_large" });
    expect(sent).toBeLessThan(2 * maxReplyBytes);
  });

  it("follows no redirect, so the token stays with Slack", async () => {
    slack.answer((_request, response) => {
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    });
    expect(await failure(callSlack(access, token))).toMatchObject({ code: "network_error" });
    expect(slack.calls).toHaveLength(1);
  });

  it("throws the caller's own reason when the caller gives up", async () => {
    slack.answer(() => undefined);
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
