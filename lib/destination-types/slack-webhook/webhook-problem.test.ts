import { describe, expect, it } from "vitest";

import { webhookProblem } from "./webhook-problem";

describe("a webhook's answer", () => {
  it.each<[number, string, string, string, RegExp]>([
    [404, "no_service", "mend", "no_service", /Make a new one/],
    [403, "invalid_token", "mend", "invalid_token", /Make a new one/],
    [410, "channel_is_archived", "mend", "channel_is_archived", /Unarchive/],
    [404, "channel_not_found", "mend", "channel_not_found", /another channel/],
    [403, "action_prohibited", "mend", "action_prohibited", /Ask an admin/],
    [404, "<html>gone</html>", "mend", "http_404", /Make a new one/],
    [400, "invalid_payload", "refused", "invalid_payload", /console/],
    [400, "no_text", "refused", "no_text", /console/],
    [413, "", "refused", "http_413", /console/],
    [429, "rate_limited", "retry", "rate_limited", /tries again/],
    [500, "rollup_error", "retry", "rollup_error", /tries again/],
    [503, "no_service", "retry", "no_service", /tries again/],
    [302, "", "retry", "http_302", /tries again/],
    [418, "constructor", "retry", "constructor", /tries again/],
  ])("%i %s is to %s", (status, body, errorClass, code, words) => {
    const error = webhookProblem(status, body);
    expect(error).toMatchObject({
      errorClass,
      code,
      maybeSent: status >= 500,
      field: errorClass === "mend" ? "webhookUrl" : undefined,
    });
    expect(error.message).toMatch(words);
  });

  it("says how long Slack wants to be left alone", () => {
    expect(webhookProblem(429, "rate_limited", 30).retryAfterSeconds).toBe(30);
  });
});
