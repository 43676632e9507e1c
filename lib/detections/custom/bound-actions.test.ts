import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { auditLogs } from "@/lib/log-types/slack-audit/log-type";
import { integrationLogs } from "@/lib/log-types/slack-integration/log-type";
import { aTestDefinition } from "@/lib/testing/test-definition";

import { createDispatch } from "../dispatch";
import { evaluate } from "../evaluate";
import { type Rule, wantsAction } from "../rule";
import { definitionSchema } from "./definition";
import { requireRunnable } from "./read-definition";

const made = (more: Record<string, unknown>): Rule =>
  requireRunnable("Custom.Test.0", definitionSchema.parse({ ...aTestDefinition(), ...more }));

describe("the actions of a rule", () => {
  const is = (name: string) => ({ field: "action", op: "equals", value: name });
  const other = { field: "context.ip_address", op: "exists" };
  it.each([
    ["one", is("user_login"), ["user_login"]],
    ["one among others", { all: [other, is("user_login")] }, ["user_login"]],
    ["several", { field: "action", op: "in", values: ["a", "b"] }, ["a", "b"]],
    ["a family", { field: "action", op: "starts_with", value: "app_" }, ["app_*"]],
    ["the fewest", { all: [{ any: [is("a"), is("b")] }, is("a")] }, ["a"]],
    ["of each way", { any: [is("a"), { all: [is("b"), other] }] }, ["a", "b"]],
    ["any where one way has none", { any: [is("a"), other] }, null],
    ["any where they are what is not looked for", { not: [is("a")] }, null],
    ["any where letters' case does not count", { ...is("a"), ignoreCase: true }, null],
    ["any", other, null],
  ])("are known: %s", (_name, conditions, actions) => {
    expect(made({ conditions }).actions).toEqual(actions);
  });

  it("of a log type without actions are none", () => {
    const conditions = { field: "action", op: "equals", value: "a" };
    const rule = made({ conditions, logType: "Slack.AccessLogs" });
    expect(wantsAction(rule, null)).toBe(true);
    const added = { field: "change_type", op: "equals", value: "added" };
    expect(made({ conditions: added, logType: "Slack.IntegrationLogs" }).actions).toEqual([
      "added",
    ]);
  });
});

/** Actions as Slack may come to write them, and as people may look for them. */
const words = [
  "user",
  "user_login",
  "USER_login",
  "user_*",
  "user_login*",
  "*",
  "**",
  "u",
  "7",
  "7*",
  "true",
  "ab",
  "a",
  "a\u0000b",
  "a\u0000",
  "a\ud800",
  "\u0000",
  "x".repeat(600),
];
const word = fc.constantFrom(...words);
const action = fc.oneof(
  word,
  word.map((text) => ` ${text}\t`),
  fc.constantFrom(7, 7.5, -0, true, null, ["user_login"], { b: "user" }),
);

const ignoreCase = fc.constantFrom(undefined, true, false);
const leafOf = (field: string) =>
  fc.oneof(
    fc.record({
      field: fc.constantFrom(field, field, field, "other"),
      op: fc.constantFrom("equals", "starts_with", "contains"),
      value: fc.oneof(word, fc.constantFrom(7, true, " user ")),
      ignoreCase,
    }),
    fc.record({
      field: fc.constant(field),
      op: fc.constant("in"),
      values: fc.array(word, { minLength: 1 }),
      ignoreCase,
    }),
    fc.constant({ field, op: "exists" }),
  );

const treeOf = (field: string) =>
  fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: "groups" },
      { weight: 3, arbitrary: leafOf(field) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom("all", "any", "not"),
            fc.array(tie("tree"), { minLength: 1, maxLength: 4, depthIdentifier: "groups" }),
          )
          .map(([kind, members]) => ({ [kind]: members })),
      },
    ),
  })).tree;

describe("an event that a rule would match", () => {
  it.each([
    ["Slack.AuditLogs", auditLogs, "action", { id: "1", date_create: 1_772_600_000 }],
    ["Slack.IntegrationLogs", integrationLogs, "change_type", { date: 1_772_600_000 }],
  ])("of %s is one that it is asked about", (logType, { parse }, field, rest) => {
    let matched = 0;
    fc.assert(
      fc.property(treeOf(field), action, fc.option(word), (conditions, did, other) => {
        const event = { ...rest, [field]: did, other };
        const parsed = parse(event);
        // What cannot be read is put aside, and no rule is asked about it.
        fc.pre(parsed.ok);
        const rule = made({ conditions, logType });
        if (!evaluate(rule, event)) return;
        matched += 1;
        expect(createDispatch([rule])(logType, parsed.record.action)).toEqual([rule]);
      }),
      { numRuns: 1_000 },
    );
    expect(matched).toBeGreaterThan(100);
  });
});
