import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CustomRuleDefinition, definitionSchema } from "./definition";
import { readYaml } from "./read-yaml";
import { toYaml } from "./to-yaml";

const whole: CustomRuleDefinition = definitionSchema.parse({
  title: "Export from outside the office",
  description: "An export was begun from an address that is not ours: yes, no, 012.",
  severity: "HIGH",
  logType: "Slack.AuditLogs",
  conditions: {
    all: [
      { field: "action", op: "starts_with", value: "manual_export_" },
      {
        not: [
          { field: "context.ip_address", op: "cidr", values: ["192.0.2.0/24", "2001:db8::/32"] },
        ],
      },
      { field: "actor.user.email", op: "regex", value: "@fernhollow\\.example$", ignoreCase: true },
      { field: "details.rows", op: "greater_than", value: 12.5 },
    ],
  },
  alertTitle: "{actor.user.email|actor.user.id} began an export: {{}}",
  groupBy: ["{actor.user.id}"],
  threshold: 3,
  dedupMinutes: 120,
  attack: [{ tactic: "TA0010", technique: "T1567" }],
  runbook: ["Ask the person.", "# Not a comment"],
  reference: "https://fernhollow.example/runbooks#exports",
  tests: [
    { name: "an export", event: { action: "manual_export_started", a: [1, null] }, matches: false },
  ],
});

describe("YAML", () => {
  it("says the same when it is read back", () => {
    expect(readYaml(toYaml(whole))).toEqual({ definition: whole, problems: [] });
  });

  it("keeps every text, however it looks", () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 200 }),
      fc.constantFrom(
        "yes",
        "null",
        "~",
        "0x1F",
        "1e3",
        "- a",
        "? b",
        "*a",
        "&a",
        "a: b",
        "#",
        "'",
        '"',
        "|",
        "2024-01-01",
        "a\nb",
        "\t",
      ),
    );
    fc.assert(
      fc.property(text, fc.jsonValue(), (value, json) => {
        const given = definitionSchema.safeParse({
          ...whole,
          title: value,
          conditions: { field: "a", op: "equals", value },
          tests: [
            { name: "a", event: JSON.parse(JSON.stringify({ json })) as object, matches: true },
          ],
        });
        // A blank is no title, whoever writes it.
        if (!given.success) return;
        expect(readYaml(toYaml(given.data))).toEqual({
          definition: given.data,
          problems: [],
        });
      }),
    );
  });

  const lines = toYaml(whole).split("\n");
  const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;
  it.each([
    ["a severity", "severity: HIGH", "severity: BAD", "severity: HIGH", /^severity: Use one of/],
    ["a range", "- 2001:db8::/32", "- 2001:db8::/999", "values:", /no address and no range/],
    [
      "a regular expression",
      'value: "@fernhollow',
      'value: "(@fernhollow',
      "@fernhollow\\",
      /^value: /,
    ],
    [
      "an unknown name",
      "threshold: 3",
      "treshold: 3",
      "threshold: 3",
      /^treshold is not known here/,
    ],
    ["a name twice", "threshold: 3", "title: 3", "threshold: 3", /^title stands twice/],
  ])("is told %s that is wrong with its line", (_name, from, to, at, message) => {
    const read = readYaml(toYaml(whole).replace(from, to));
    expect(read.definition).toBeNull();
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.message).toMatch(message);
    const near = lineOf(at);
    expect(read.problems[0]?.line).toBeGreaterThanOrEqual(near);
    expect(read.problems[0]?.line).toBeLessThanOrEqual(near + 2);
  });

  it.each([
    ["groupBy: here", /^groupBy: This must be a list\.$/],
    ["runbook: {}", /^runbook: This must be a list\.$/],
    ["attack: [T1078]", /^attack: This must be an object\.$/],
    ["tests: [~]", /^tests: This must be an object\.$/],
    ["reference: 7", /^reference: This must be a text\.$/],
  ])("is told in our words that %s is of another kind", (line, message) => {
    const { title, description, severity, logType, conditions, alertTitle } = whole;
    const rest = toYaml({ title, description, severity, logType, conditions, alertTitle });
    const { problems } = readYaml(`${rest}${line}\n`);
    expect(problems).toEqual([
      { line: rest.split("\n").length, message: expect.stringMatching(message) as string },
    ]);
  });

  it("holds what JSON does, whatever it says of its version and of kinds", () => {
    const event = "{ a: 2026-03-04, b: !!set { x, y }, c: !!binary aGk=, d: yes, e: !kiln 7 }";
    const { tests: _, ...rest } = whole;
    const text = `%YAML 1.1\n---\n${toYaml(rest)}tests: [{ name: a, matches: true, event: ${event} }]`;
    expect(readYaml(text).definition?.tests[0]?.event).toEqual({
      a: "2026-03-04",
      b: { x: null, y: null },
      c: "aGk=",
      d: "yes",
      e: "7",
    });
  });

  it("may have anchors, and values that look like them", () => {
    const text = toYaml({ ...whole, runbook: Array.from({ length: 20 }, () => "&a *b\n&c") });
    const foxes = "    &fox *fox\n".repeat(200);
    const { problems } = readYaml(`${text}description: |\n${foxes}`);
    expect(problems.map(({ message }) => message)).toEqual(["description stands twice here."]);
  });

  it.each([
    ["nothing", "", /This is no rule/],
    ["a list", "- a", /This is no rule/],
    ["half of YAML", "title: [a", /sequence/],
    ["two rules", "a: 1\n---\nb: 2", /more than one rule/],
    ["names that are maps", "? ".repeat(60), /plain name/],
    ["maps as names, in braces", `${"{".repeat(40)}a${": 1}".repeat(40)}`, /plain name/],
    ["an alias of nothing", "a: 1\nb: [*kiln]", /\*kiln stands for nothing/],
    ["no end of brackets", "[".repeat(50_000), /nests too deep/],
    ["no end of lists", "- ".repeat(50_000), /nests too deep/],
    [
      "aliases that multiply",
      `a: &a [${"x,".repeat(9)}]\n${"b c d e f g"
        .split(" ")
        .map((name, at) => `${name}: &${name} [${`*${"abcdef"[at]},`.repeat(9)}]`)
        .join("\n")}`,
      /multiply/,
    ],
    [
      "anchors that nobody counts",
      Array.from({ length: 9_000 }, (_, at) => `k${at}: &a${at} 1`).join("\n"),
      /too many/,
    ],
    ["aliases that nobody counts", `a: &a 1\nb: [${"*a,".repeat(40_000)}]`, /too many/],
    ["more than any rule", "a".repeat(150_001), /longer than any rule/],
  ])("that is %s is refused", (_name, text, message) => {
    const { definition, problems } = readYaml(text);
    expect(definition).toBeNull();
    expect(problems.map((problem) => problem.message).join(" ")).toMatch(message);
    expect(problems.length).toBeLessThanOrEqual(50);
  });
});
