import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { evaluate } from "../evaluate";
import { compileRule } from "./compile-rule";
import { definitionSchema } from "./definition";
import { limits } from "./limits";

const base = {
  title: "Test",
  description: "It tests.",
  severity: "LOW",
  logType: "Slack.AuditLogs",
  conditions: { field: "action", op: "exists" },
  alertTitle: "Something happened",
};

/** Everything that is said of a definition, by its place. */
function problemsOf(more: Record<string, unknown>): Record<string, string> {
  const parsed = definitionSchema.safeParse({ ...base, ...more });
  if (!parsed.success)
    return Object.fromEntries(parsed.error.issues.map((one) => [one.path.join("."), one.message]));
  const compiled = compileRule("Custom.Test.0", parsed.data);
  return "problems" in compiled
    ? Object.fromEntries(compiled.problems.map((one) => [one.path.join("."), one.message]))
    : {};
}

const leaf = (op: string, more: object) => ({ field: "a", op, ...more });
const regex = (value: string) => problemsOf({ conditions: leaf("regex", { value }) });
function nested(depth: number): unknown {
  let conditions: unknown = base.conditions;
  for (let at = 0; at < depth; at += 1) conditions = { all: [conditions] };
  return conditions;
}

describe("a regular expression", () => {
  it.each([
    ["looks ahead", "a(?=b)", /are not supported/],
    ["looks behind", "(?<=a)b", /are not supported/],
    ["refers back", "(a)\\1", /are not supported/],
    ["has no end", "[a", /missing closing/],
    ["multiplies its repetitions", "(a{1000}){1000}", /repeats too much/],
    ["repeats in a way that grows", "(a{100}){10}", /has \d+ steps; at most 500/],
    ["nests them", "((((a{9}){9}){9}){9}){9}", /repeats too much/],
    ["is long", "a".repeat(1_001), /at most 1,000 characters/],
    ["is 10 MB", "a".repeat(10_000_000), /at most 1,000 characters/],
    ["is empty", "", /Enter a regular expression/],
    ["nests parentheses", "(".repeat(500) + ")".repeat(500), /\w/],
  ])("that %s is refused", (_name, pattern, message) => {
    const problems = regex(pattern);
    expect(Object.keys(problems)).toEqual(["conditions.value"]);
    expect(problems["conditions.value"]).toMatch(message);
    expect(problems["conditions.value"]?.length).toBeLessThan(400);
  });

  it("of which engines that go back would never come back is fine", () => {
    expect(regex("^(x+x+)+y$")).toEqual({});
    const conditions = leaf("regex", { value: "^(x+x+)+y$" });
    const compiled = compileRule("Custom.Test.0", definitionSchema.parse({ ...base, conditions }));
    expect("rule" in compiled && evaluate(compiled.rule, { a: "x".repeat(50_000) })).toBeNull();
  });

  it("finds the same in short texts and in long ones", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "A", "z", "ä", " "), { minLength: 300, maxLength: 1_500 })
      .map((letters) => letters.join("").trim());
    const pattern = fc.constantFrom(
      "a.{30}z{3}",
      "^[ab]+",
      "(ab|bz){3}",
      "z z$",
      "[^b]{9}",
      "b.{470}z",
    );
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (value, a, ignoreCase) => {
        const conditions = leaf("regex", { value, ignoreCase });
        const definition = definitionSchema.parse({ ...base, conditions });
        const compiled = compileRule("Custom.Test.0", definition);
        const found = "rule" in compiled && evaluate(compiled.rule, { a }) !== null;
        expect(found).toBe(new RegExp(value, ignoreCase ? "i" : "").test(a));
      }),
    );
  });

  it("counts with the others of its rule", () => {
    const one = leaf("regex", { value: "a{450}" });
    expect(problemsOf({ conditions: { any: Array.from({ length: 4 }, () => one) } })).toEqual({});
    expect(problemsOf({ conditions: { any: Array.from({ length: 5 }, () => one) } })).toEqual({
      "conditions.any.4.value": expect.stringMatching(/too large together/) as string,
    });
  });
});

describe("a definition", () => {
  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ["no log type of ours", { logType: "constructor" }, "logType", /Choose a log type/],
    ["no condition", { conditions: {} }, "conditions", /This is no condition/],
    ["a text", { conditions: "action = x" }, "conditions", /This is no condition/],
    ["an empty group", { conditions: { all: [] } }, "conditions.all", /at least one condition/],
    ["a group of no list", { conditions: { not: {} } }, "conditions.not", /at least one condition/],
    [
      "two groups at once",
      { conditions: { all: [leaf("exists", {})], any: [] } },
      "conditions",
      /nothing else/,
    ],
    ["an unknown op", { conditions: leaf("like", {}) }, "conditions.op", /Use one of: equals, in/],
    ["no field", { conditions: { op: "exists" } }, "conditions.field", /Choose a field/],
    [
      "an odd field",
      { conditions: { field: "a..b", op: "exists" } },
      "conditions.field",
      /joined by dots/,
    ],
    ["no value", { conditions: leaf("equals", {}) }, "conditions.value", /Enter a value/],
    [
      "a blank value",
      { conditions: leaf("contains", { value: " " }) },
      "conditions.value",
      /Enter a value/,
    ],
    [
      "no values",
      { conditions: leaf("in", { values: [] }) },
      "conditions.values",
      /at least one value/,
    ],
    [
      "text for a number",
      { conditions: leaf("greater_than", { value: "5" }) },
      "conditions.value",
      /Enter a number/,
    ],
    [
      "an odd range",
      { conditions: leaf("cidr", { values: ["10.0.0.0/8", "10.0.0.0/99"] }) },
      "conditions.values.1",
      /no address and no range/,
    ],
    [
      "what no condition knows",
      { conditions: leaf("exists", { value: 1 }) },
      "conditions.value",
      /Not known here/,
    ],
    ["groups too deep", { conditions: nested(limits.depth + 1) }, "conditions", /more than 6 deep/],
    [
      "groups deeper than a stack of calls",
      { conditions: nested(4_000) },
      "conditions",
      /more than 6 deep/,
    ],
    [
      "too many conditions",
      { conditions: { any: Array.from({ length: 101 }, () => base.conditions) } },
      "conditions",
      /These are 101 conditions/,
    ],
    ["a brace alone", { alertTitle: "{a" }, "alertTitle", /A brace stands alone/],
    ["no field in braces", { alertTitle: "{}" }, "alertTitle", /names no field/],
    ["a script as its reference", { reference: "javascript:alert(1)" }, "reference", /https/],
    [
      "an unknown tactic",
      { attack: [{ tactic: "TA1", technique: "T1078" }] },
      "attack.0.tactic",
      /TA0001/,
    ],
    [
      "an odd technique",
      { attack: [{ tactic: "TA0001", technique: "1078" }] },
      "attack.0.technique",
      /T1078/,
    ],
    ["a short period", { dedupMinutes: 5 }, "dedupMinutes", /15 minutes/],
    [
      "a large event",
      { tests: [{ name: "a", event: { a: "x".repeat(20_000) }, matches: true }] },
      "tests.0.event",
      /at most 20,000/,
    ],
    [
      "an event that nests",
      { tests: [{ name: "a", event: { a: nested(9_000) }, matches: true }] },
      "tests.0.event",
      /nests deeper/,
    ],
  ])("with %s says so at its place", (_name, more, place, message) => {
    const problems = problemsOf(more);
    expect(problems[place]).toMatch(message);
    expect(Object.keys(problems)).toEqual([place]);
    expect(problems[place]).toMatch(/[.}]$/);
  });

  it("may nest as deep, and be as large, as is said", () => {
    expect(problemsOf({ conditions: nested(limits.depth) })).toEqual({});
    const conditions = { any: Array.from({ length: 100 }, () => base.conditions) };
    expect(problemsOf({ conditions })).toEqual({});
    const values = Array.from({ length: 1_000 }, (_, index) => `user-${index}`);
    expect(problemsOf({ conditions: leaf("in", { values }) })).toEqual({});
  });
});
