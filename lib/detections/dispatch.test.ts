import { describe, expect, it } from "vitest";

import { createDispatch } from "./dispatch";
import { slackRules } from "./packs/slack/rules";
import type { Rule } from "./rule";

const base: Rule = slackRules["Slack.AuditLogs.OrgCreated"];
const rule = (id: string, more: Partial<Rule>): Rule => ({ ...base, id, ...more });

const dispatch = createDispatch([
  rule("one", { actions: ["user_login"] }),
  rule("family", { actions: ["manual_export_*", "user_login"] }),
  rule("any", { actions: null }),
  rule("access", { logTypes: ["Slack.AccessLogs"], actions: null }),
]);
const ids = (...event: Parameters<typeof dispatch>) => dispatch(...event).map(({ id }) => id);

describe("dispatch", () => {
  it.each([
    ["Slack.AuditLogs", "user_login", ["one", "family", "any"]],
    ["Slack.AuditLogs", "manual_export_started", ["family", "any"]],
    ["Slack.AuditLogs", "manual_export", ["any"]],
    ["Slack.AuditLogs", "constructor", ["any"]],
    ["Slack.AuditLogs", null, ["any"]],
    ["Slack.AccessLogs", null, ["access"]],
    ["Slack.IntegrationLogs", "added", []],
  ] as const)("of %s %s", (logType, action, expected) => {
    expect(ids(logType, action)).toEqual(expected);
    expect(ids(logType, action)).toEqual(expected);
  });

  it("goes on when more actions come than it remembers", () => {
    for (let index = 0; index < 10_050; index += 1)
      expect(ids("Slack.AuditLogs", `manual_export_${index}`)).toEqual(["family", "any"]);
  });
});
