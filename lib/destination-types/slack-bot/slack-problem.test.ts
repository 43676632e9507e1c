import { describe, expect, it } from "vitest";

import { presenceDisproves, slackProblem } from "./slack-problem";

describe("an error of Slack's", () => {
  it.each<[string, "channel" | "botToken", RegExp]>([
    ["channel_not_found", "channel", /private.*\/invite @Margay/],
    ["not_in_channel", "channel", /\/invite @Margay/],
    ["is_archived", "channel", /Unarchive/],
    ["restricted_action", "channel", /Let it post/],
    ["restricted_action_read_only_channel", "channel", /Let it post/],
    ["method_not_supported_for_channel_type", "channel", /ordinary channel/],
    ["messages_tab_disabled", "channel", /Choose a channel/],
    ["team_not_found", "channel", /copy the Channel ID/],
    ["team_access_not_granted", "channel", /Ask an admin/],
    ["invalid_auth", "botToken", /replace the token/],
    ["account_inactive", "botToken", /replace the token/],
    ["token_revoked", "botToken", /replace the token/],
    ["token_expired", "botToken", /replace the token/],
    ["not_authed", "botToken", /replace the token/],
    ["not_allowed_token_type", "botToken", /xoxb-/],
    ["missing_scope", "botToken", /Bot Token Scopes/],
    ["no_scopes", "botToken", /Bot Token Scopes/],
    ["no_permission", "botToken", /Install the app again/],
    ["team_added_to_org", "botToken", /Install the app again/],
    ["ekm_access_denied", "botToken", /Ask an admin/],
    ["enterprise_is_restricted", "botToken", /Ask an admin/],
  ])("%s is mended at %s", (code, field, remedy) => {
    const problem = slackProblem(code);
    expect(problem).toMatchObject({ errorClass: "mend", field });
    expect(problem.message).toMatch(remedy);
  });

  it.each([
    ["msg_too_long", /stays in the console/],
    ["invalid_blocks", /stays in the console/],
    ["invalid_arguments", /stays in the console/],
    ["message_not_found", /Resend/],
    ["cant_update_message", /console has/],
    ["edit_window_closed", /console has/],
  ])("%s is refused for good", (code, words) => {
    const problem = slackProblem(code);
    expect(problem).toMatchObject({ errorClass: "refused", field: null });
    expect(problem.message).toMatch(words);
  });

  it.each([
    ["network_error", /reached/],
    ["timeout", /too long/],
    ["ratelimited", /for the moment/],
    ["rate_limited", /for the moment/],
    ["message_limit_exceeded", /for the moment/],
    ["http_429", /for the moment/],
    ["internal_error", /internal_error/],
    ["fatal_error", /fatal_error/],
    ["http_503", /http_503/],
    ["something_new", /something_new/],
    ["constructor", /constructor/],
  ])("%s is tried again", (code, words) => {
    const problem = slackProblem(code);
    expect(problem).toMatchObject({ errorClass: "retry", field: null });
    expect(problem.message).toMatch(words);
    expect(problem.message).toMatch(/tries again/);
  });

  it.each([
    ["not_in_channel", true],
    ["is_archived", true],
    ["token_revoked", true],
    ["restricted_action", false],
    ["restricted_action_read_only_channel", false],
    ["app_access_restricted", false],
    ["something_new", false],
  ])("%s is seen without posting: %s", (code, seen) => {
    expect(presenceDisproves(code)).toBe(seen);
  });

  it("names the scope that Slack named", () => {
    expect(slackProblem("missing_scope", "im:write").message).toContain("(im:write)");
  });
});
