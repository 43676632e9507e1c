import { describe, expect, it } from "vitest";

import { classifySlackError, SlackError, type SlackErrorClass } from "./slack-error";

const byClass: Record<SlackErrorClass, [code: string, status?: number][]> = {
  reauthorize: [
    ["invalid_auth", 200],
    ["not_authed"],
    ["account_inactive"],
    ["token_revoked", 200],
    ["token_expired"],
    ["invalid_authentication", 401],
    ["missing_authentication", 401],
    ["invalid_code"],
  ],
  scope: [["missing_scope", 200], ["not_allowed_token_type"], ["no_scopes"]],
  plan: [["paid_only"], ["feature_not_enabled", 403], ["invalid_workspace", 403]],
  organization_install: [["team_not_authorized", 403]],
  access: [
    ["user_not_authorized", 403],
    ["method_not_allowed", 403],
    ["no_permission"],
    ["access_denied"],
    ["accesslimited"],
    ["team_access_not_granted"],
    ["enterprise_is_restricted"],
    ["two_factor_setup_required"],
    ["invalid_team_id"],
    ["bad_client_secret"],
    ["bad_redirect_uri"],
  ],
  migration: [["org_login_required"], ["team_added_to_org"]],
  rate_limited: [
    ["ratelimited", 429],
    ["rate_limited", 429],
    ["rate_limited", 200],
    ["ratelimited", 200],
    ["http_429", 429],
  ],
  clock: [["invalid_range", 400]],
  transient: [
    ["internal_error", 200],
    ["fatal_error", 500],
    ["service_unavailable", 503],
    ["request_timeout"],
    ["invalid_cursor", 400],
    ["http_502", 502],
    ["something_new", 500],
    ["network_error"],
    ["timeout"],
    ["reply_too_large"],
    ["unreadable_reply", 200],
  ],
  unknown: [
    ["something_new", 200],
    ["http_403", 403],
    ["invalid_action", 400],
    ["constructor", 200],
  ],
};

const rows = Object.entries(byClass).flatMap(([errorClass, cases]) =>
  cases.map(([code, status]) => ({ errorClass, code, status })),
);

describe("classifySlackError", () => {
  it.each(rows)("$code with HTTP $status is $errorClass", ({ code, status, errorClass }) => {
    expect(classifySlackError(code, status)).toBe(errorClass);
  });

  it("believes the code before the status", () => {
    expect(classifySlackError("token_revoked", 500)).toBe("reauthorize");
    expect(classifySlackError("team_not_authorized", 429)).toBe("organization_install");
  });
});

describe("SlackError", () => {
  it("names the call, the code and the status", () => {
    const error = new SlackError("team.accessLogs", "missing_scope", {
      httpStatus: 200,
      needed: "admin",
    });
    expect(error.message).toBe("team.accessLogs failed with missing_scope (HTTP 200).");
    expect(error).toMatchObject({ errorClass: "scope", needed: "admin" });
  });

  it("keeps nothing that is not a code", () => {
    const page = new SlackError("auth.test", "<html>token xoxp-1-2-3</html>");
    expect(page.code).toBe("unknown_error");
    expect(new SlackError("auth.test", "xoxp").code).toBe("unknown_error");
    expect(JSON.stringify([page.message, page.cause, page])).not.toContain("xoxp");
  });
});
