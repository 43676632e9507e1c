import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { evaluate } from "../evaluate";
import type { Rule } from "../rule";
import { compileRule } from "./compile-rule";
import { type Condition, groupOf, type Leaf } from "./condition";
import { type CustomRuleDefinition, definitionSchema } from "./definition";

const base = {
  title: "Test",
  description: "It tests.",
  severity: "LOW",
  logType: "Slack.AuditLogs",
  conditions: { field: "action", op: "exists" },
  alertTitle: "{actor.user.email|actor.user.name} did {action}",
};

function made(more: Record<string, unknown>): Rule {
  const definition: CustomRuleDefinition = definitionSchema.parse({ ...base, ...more });
  const compiled = compileRule("Custom.Test.0", definition);
  if ("problems" in compiled) throw new Error(JSON.stringify(compiled.problems));
  return compiled.rule;
}

const matches = (conditions: unknown, event: object) =>
  evaluate(made({ conditions }), event)?.kind === "match";

/** All that stands at a path, however deep lists lie: the same question answered the long way. */
function found(value: unknown, keys: string[]): unknown[] {
  if (Array.isArray(value)) return value.flat(7).flatMap((one: unknown) => found(one, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const own = new Map(Object.entries(value));
  return own.has(key) ? found(own.get(key), rest) : [];
}

const isScalar = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);

function asked(leaf: Leaf, event: unknown): boolean {
  const values = found(event, leaf.field.split("."));
  if (leaf.op === "exists")
    return values.some((one) => (typeof one === "string" ? one.trim() !== "" : one !== null));
  let texts = values.filter(isScalar).map((one) => String(one).trim());
  const folded = "ignoreCase" in leaf && leaf.ignoreCase === true;
  if (folded) texts = texts.map((text) => text.toLowerCase());
  const fold = (text: string) => (folded ? text.toLowerCase() : text);
  switch (leaf.op) {
    case "equals":
      return texts.includes(fold(leaf.value));
    case "in":
      return leaf.values.some((value) => texts.includes(fold(value)));
    case "contains":
      return texts.some((text) => text.split(fold(leaf.value)).length > 1);
    case "starts_with":
      return texts.some((text) => text.slice(0, leaf.value.length) === fold(leaf.value));
    case "regex":
      // The patterns made here mean the same to both engines.
      return texts.some((text) => new RegExp(leaf.value, folded ? "i" : "").test(text));
    case "greater_than":
      return texts.some((text) => /^-?\d+(\.\d+)?$/.test(text) && parseFloat(text) > leaf.value);
    default:
      return texts.some((text) => leaf.values.some((range) => inRange(text, range)));
  }
}

const bits = (address: string) =>
  address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);

function inRange(text: string, range: string): boolean {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text)) return false;
  const [start = "", length = "32"] = range.split("/");
  const shift = 32n - BigInt(length);
  return bits(text) >> shift === bits(start) >> shift;
}

function plainly(condition: Condition, event: object): boolean {
  const group = groupOf(condition);
  if (!group) return asked(condition as Leaf, event);
  const yes = group.members.filter((member) => plainly(member, event)).length;
  if (group.kind === "all") return yes === group.members.length;
  return group.kind === "any" ? yes > 0 : yes === 0;
}

const words = ["user_login", "user_logout", "USER_login", "user", "7", "12.5", "true", "10.1.2.3"];
const word = fc.constantFrom(...words);
const field = fc.constantFrom("action", "a", "a.b", "a.b.c", "list", "list.b", "constructor.name");
const ignoreCase = fc.constantFrom(undefined, true, false);
const leaf = fc.oneof(
  fc.record({
    field,
    op: fc.constantFrom("equals", "contains", "starts_with"),
    value: word,
    ignoreCase,
  }),
  fc.record({ field, op: fc.constant("in"), values: fc.array(word, { minLength: 1 }), ignoreCase }),
  fc.record({
    field,
    op: fc.constant("regex"),
    value: fc.constantFrom("^user_", "log(in|out)$", "[0-9]+", "u.*r", "(x+x+)+y"),
    ignoreCase,
  }),
  fc.record({
    field,
    op: fc.constant("cidr"),
    values: fc.array(fc.constantFrom("10.0.0.0/8", "10.1.2.3", "0.0.0.0/0", "192.0.2.0/24"), {
      minLength: 1,
    }),
  }),
  fc.record({ field, op: fc.constant("greater_than"), value: fc.integer({ min: -9, max: 20 }) }),
  fc.record({ field, op: fc.constant("exists") }),
) as fc.Arbitrary<Condition>;

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: "groups" },
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("all", "any", "not"),
          fc.array(tie("tree"), { minLength: 1, maxLength: 4, depthIdentifier: "groups" }),
        )
        .map(([kind, members]) => ({ [kind]: members }) as Condition),
    },
  ),
}));

const value = fc.oneof(
  word,
  word.map((text) => ` ${text} `),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(word),
  fc.record({ b: fc.oneof(word, fc.record({ c: word }), fc.array(fc.record({ c: word }))) }),
  fc.array(fc.record({ b: word })),
);
/** As they come: read from JSON. */
const event = fc
  .record(
    { action: fc.oneof(word, fc.constant(null)), a: value, list: value, details: value },
    { requiredKeys: [] },
  )
  .map((given) => JSON.parse(JSON.stringify(given)) as Record<string, unknown>);

describe("a compiled rule", () => {
  it("decides as a plain reading of its tree does", () => {
    fc.assert(
      fc.property(tree, event, (conditions, given) => {
        expect(matches(conditions, given)).toBe(plainly(conditions, given));
      }),
      { numRuns: 500 },
    );
  });

  it("never fails, and prints nothing of how programs write what is not there", () => {
    const template = fc
      .array(
        fc.constantFrom("{action}", "{a}", "{list.b}", "{a.b|list}", "{details}", " of ", "{{"),
      )
      .map((parts) => parts.join("").trim() || "A title");
    fc.assert(
      fc.property(tree, event, template, (conditions, given, alertTitle) => {
        const all = { any: [conditions, { not: [conditions] }] };
        const rule = made({ conditions: all, alertTitle, groupBy: [alertTitle, "{a.b}"] });
        const answer = evaluate(rule, given);
        expect(answer?.kind).toBe("match");
        if (answer?.kind !== "match") return;
        const own = /undefined|null|NaN|\[object/;
        // An event may hold such a word itself.
        if (own.test(JSON.stringify(given).replaceAll(/\bnull\b(?!")/g, ""))) return;
        const said = [answer.title, answer.dedup, ...answer.facts.map((fact) => fact.value)];
        expect(said.join(" ")).not.toMatch(own);
        expect(answer.facts.filter(({ label }) => label.startsWith("The rule"))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("values", () => {
  const at = (op: string, more: object) => ({ field: "a.b", op, ...more });
  it.each([
    ["a number is its text", at("equals", { value: 7 }), { a: { b: "7" } }, true],
    ["a truth is its text", at("equals", { value: true }), { a: { b: true } }, true],
    ["any element of a list", at("equals", { value: "x" }), { a: [{ b: ["y", "x"] }] }, true],
    [
      "an address written as IPv6",
      at("cidr", { values: ["10.0.0.0/8"] }),
      { a: { b: "::ffff:10.0.0.1" } },
      true,
    ],
    [
      "a range written as IPv6",
      at("cidr", { values: ["::ffff:10.0.0.0/104"] }),
      { a: { b: "10.9.8.7" } },
      true,
    ],
    ["an IPv6 range", at("cidr", { values: ["2001:db8::/32"] }), { a: { b: "2001:db8::7" } }, true],
    ["no address", at("cidr", { values: ["0.0.0.0/0"] }), { a: { b: "somewhere" } }, false],
    ["a number that is text", at("greater_than", { value: 5 }), { a: { b: "6" } }, true],
    ["no number", at("greater_than", { value: 5 }), { a: { b: "6 apples" } }, false],
    ["a blank is not there", at("exists", {}), { a: { b: " " } }, false],
    ["an object is there", at("exists", {}), { a: { b: { c: 1 } } }, true],
    ["an empty list is not there", at("exists", {}), { a: { b: [] } }, false],
    ["what all objects have is not there", { field: "a.toString", op: "exists" }, { a: {} }, false],
  ])("%s", (_name, conditions, given, expected) => {
    expect(matches(conditions, given)).toBe(expected);
  });
});
