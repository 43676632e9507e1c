import { describe, expect, it } from "vitest";

import { evaluate } from "../../evaluate";
import { wantsAction } from "../../rule";
import { slackRules } from "./rules";

type Id = keyof typeof slackRules;

/** The severity that a rule gives an event; null when it does not match, or fails. */
function severity(id: Id, event: { action: string } & Record<string, unknown>) {
  const found = wantsAction(slackRules[id], event.action) ? evaluate(slackRules[id], event) : null;
  return found?.kind === "match" ? found.severity : null;
}

const expanded = (details: unknown) =>
  severity("Slack.AuditLogs.AppAccessExpanded", { action: "app_scopes_expanded", details });
const installed = (scopes: unknown, details?: unknown) =>
  severity("Slack.AuditLogs.AppAdded", {
    action: "app_installed",
    entity: { app: { scopes } },
    details,
  });

describe("an app whose access was expanded", () => {
  it.each<[string, unknown, string | null]>([
    ["no details", undefined, null],
    ["details that are a list", [{ new_scopes: ["a"] }], null],
    ["no new scopes", { previous_scopes: ["a"] }, null],
    ["null for both", { new_scopes: null, previous_scopes: null }, null],
    ["null for those before", { new_scopes: ["a"], previous_scopes: null }, "MEDIUM"],
    ["the same, in another order", { new_scopes: ["a", "b"], previous_scopes: ["b", "a"] }, null],
    ["fewer", { new_scopes: ["a"], previous_scopes: ["a", "b"] }, null],
    ["a null among them", { new_scopes: [null], previous_scopes: [] }, "MEDIUM"],
    ["the same null", { new_scopes: [null], previous_scopes: [null] }, null],
    ["a number among them", { new_scopes: ["a", 5], previous_scopes: ["a"] }, "MEDIUM"],
    ["another alphabet", { new_scopes: ["ädmin"], previous_scopes: ["admin"] }, "MEDIUM"],
    ["names of an object", { new_scopes: { a: true }, previous_scopes: [] }, "MEDIUM"],
    ["one text for both", { new_scopes: "a,b", previous_scopes: "b,a" }, null],
    ["one text, narrowed", { new_scopes: "a", previous_scopes: "a,b" }, null],
    ["one text with more", { new_scopes: "a,admin", previous_scopes: "a" }, "HIGH"],
    ["a number", { new_scopes: 5 }, null],
    ["a flag", { new_scopes: true }, null],
  ])("with %s", (_, details, expected) => expect(expanded(details)).toBe(expected));
});

describe("an app that was added", () => {
  it.each<[string, unknown, unknown, string]>([
    ["no scopes", undefined, undefined, "MEDIUM"],
    ["a list", ["chat:write", "admin"], undefined, "HIGH"],
    ["a text", "chat:write,admin", undefined, "HIGH"],
    ["a text with blanks", "chat:write admin", undefined, "HIGH"],
    ["a text with other words", "users:administer", undefined, "MEDIUM"],
    ["a list with one long text", ["chat:write,admin"], undefined, "MEDIUM"],
    ["the names of an object", { admin: true }, undefined, "HIGH"],
    ["a list within a list", [["admin"]], undefined, "MEDIUM"],
    ["a number", 7, undefined, "MEDIUM"],
    ["nothing but a bot's", null, { bot_scopes: ["admin"] }, "HIGH"],
    ["nothing but new ones", null, { new_scopes: [null, "admin"] }, "HIGH"],
    ["a family of another word", ["administer", "administration.read"], undefined, "MEDIUM"],
  ])("with %s", (_, scopes, details, expected) =>
    expect(installed(scopes, details)).toBe(expected),
  );
});

describe("an anomaly", () => {
  it.each<[string, unknown, string]>([
    ["no reason", undefined, "LOW"],
    ["null", null, "LOW"],
    ["an unknown one", ["novelty"], "LOW"],
    ["a grave one among others", ["tor", "session_fingerprint"], "MEDIUM"],
    ["a grave one as a text", "session_fingerprint", "MEDIUM"],
    ["a grave one as a name of an object", { unexpected_admin_action: {} }, "MEDIUM"],
    ["a number", 3, "LOW"],
  ])("with %s as its reason", (_, reason, expected) =>
    expect(
      severity("Slack.AuditLogs.PassthroughAnomaly", { action: "anomaly", details: { reason } }),
    ).toBe(expected),
  );
});

it("matches and weighs entries that are nothing but an action", () => {
  const weighed = Object.values(slackRules).flatMap(({ id, actions, severity: usual }) =>
    (actions ?? []).map((action) => [action, severity(id as Id, { action }), usual] as const),
  );
  const unlike = weighed.filter(([, found, usual]) => found !== usual);
  expect(unlike.map(([action, found]) => [action, found])).toEqual([
    ["app_scopes_expanded", null],
    ["native_dlp_violation_deleted", "MEDIUM"],
    ["owner_transferred", "CRITICAL"],
    ["permissions_assigned", "MEDIUM"],
    ["role_change_to_admin", "CRITICAL"],
    ["role_change_to_owner", "CRITICAL"],
  ]);
});
