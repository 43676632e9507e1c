import { describe, expect, it } from "vitest";

import { authTest } from "./auth-test";
import { failure, testServer, token } from "./testing/test-server";

const slack = testServer();

describe("authTest", () => {
  it("says whose token it is and what it may do", async () => {
    slack.answerJson(
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
    expect(slack.last()?.headers.authorization).toBe(`Bearer ${token}`);
  });

  it("does not share a token between calls", async () => {
    slack.answerJson({ ok: true });
    await authTest("xoxp-first");
    await authTest("xoxp-second");
    expect(slack.last()?.headers.authorization).toBe("Bearer xoxp-second");
  });

  it("asks once, whatever comes back", async () => {
    slack.answerJson({ ok: false, error: "ratelimited" }, 429, { "retry-after": "9" });
    expect(await failure(authTest(token))).toMatchObject({
      errorClass: "rate_limited",
      retryAfterSeconds: 9,
    });
    slack.answer((_request, response) => response.writeHead(500).end("oops"));
    expect(await failure(authTest(token))).toMatchObject({
      code: "http_500",
      errorClass: "transient",
    });
    slack.answerJson({ ok: false, error: "account_inactive" });
    expect(await failure(authTest(token))).toMatchObject({
      errorClass: "reauthorize",
      httpStatus: 200,
    });
    slack.answer(() => undefined);
    expect(await failure(authTest(token, { timeoutMs: 100 }))).toMatchObject({ code: "timeout" });
    expect(slack.calls).toHaveLength(4);
  });
});
