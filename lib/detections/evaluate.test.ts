import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { evaluate, type Match } from "./evaluate";
import { defineRule, type RuleDefinition } from "./rule";

const made = (more: Partial<RuleDefinition<"Slack.AuditLogs">> = {}) =>
  defineRule({
    id: "Test.Rule",
    title: "Test",
    description: "It tests.",
    logic: [],
    severity: "LOW",
    logTypes: ["Slack.AuditLogs"],
    actions: ["user_login"],
    alertTitle: () => "Somebody signed in",
    groupBy: () => ["U1"],
    facts: () => [["Who", "Somebody"]],
    runbook: [],
    falseAlarms: [],
    reference: "https://larkmoor.example",
    attack: [],
    threshold: 1,
    dedupMinutes: 60,
    ...more,
  });

function match(more: Partial<RuleDefinition<"Slack.AuditLogs">>): Match {
  const found = evaluate(made(more), {});
  if (found?.kind !== "match") throw new Error("It does not match.");
  return found;
}

function fail(): never {
  throw new TypeError("no such thing");
}

describe("a rule", () => {
  it("matches every event of its actions unless it says more", () => {
    expect(evaluate(made(), {})).toMatchObject({ kind: "match", severity: "LOW", dedup: "U1" });
    expect(evaluate(made({ match: () => false }), {})).toBeNull();
    expect(evaluate(made({ match: () => true }), {})?.kind).toBe("match");
  });

  it("may be worse, or less bad, for an event", () => {
    expect(match({ severityOf: () => "CRITICAL" }).severity).toBe("CRITICAL");
    expect(match({ severityOf: () => null }).severity).toBe("LOW");
  });

  it("leaves out facts that are not known", () => {
    const { facts } = match({
      facts: () => [
        ["Who", "Uma"],
        ["Where", null],
        ["When", "  "],
      ],
    });
    expect(facts).toEqual([{ label: "Who", value: "Uma" }]);
  });

  it("groups by what differs", () => {
    expect(match({ groupBy: () => ["a", null, "b"] }).dedup).toBe("a | - | b");
    expect(match({ groupBy: () => ["a | b"] }).dedup).not.toBe(
      match({ groupBy: () => ["a", "b"] }).dedup,
    );
  });
});

describe("a rule that throws", () => {
  it("where it decides, is an error and no match", () => {
    expect(evaluate(made({ match: fail }), {})).toMatchObject({
      kind: "error",
      message: "TypeError: no such thing",
    });
    const odd = made({
      match: () => {
        // oxlint-disable-next-line typescript/only-throw-error
        throw "a text";
      },
    });
    expect(evaluate(odd, {})).toMatchObject({ kind: "error", message: "a text" });
  });

  it.each([
    ["title", { alertTitle: fail }, { title: "Test.Rule" }],
    ["title", { alertTitle: () => "" }, { title: "Test.Rule" }],
    ["grouping", { groupBy: fail }, { dedup: "defaultDedupString:Test.Rule" }],
    ["grouping", { groupBy: () => [] }, { dedup: "defaultDedupString:Test.Rule" }],
    ["severity", { severityOf: fail }, { severity: "LOW" }],
    ["facts", { facts: fail }, { title: "Somebody signed in" }],
  ] satisfies [string, Partial<RuleDefinition<"Slack.AuditLogs">>, Partial<Match>][])(
    "at its %s, still matches",
    (what, more, expected) => {
      const found = match(more);
      expect(found).toMatchObject(expected);
      const told = found.facts.map(({ label }) => label).includes(`The rule failed at its ${what}`);
      expect(told).toBe(Object.values(more).some((part) => part === fail));
    },
  );
});

describe("texts", () => {
  it("are on one line, storable, and no longer than 1,000 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (text) => {
        const { title, dedup, facts } = match({
          alertTitle: () => text,
          groupBy: () => [text],
          facts: () => [["Text", text]],
        });
        for (const said of [title, dedup, ...facts.map(({ value }) => value)]) {
          expect(said.length).toBeLessThanOrEqual(1_000);
          // oxlint-disable-next-line no-control-regex
          expect(said).not.toMatch(/[\u0000-\u001F]/);
          expect(said).toBe(Buffer.from(said).toString());
        }
      }),
    );
  });

  it("that are cut say so, and lose no half of a character", () => {
    const { title } = match({ alertTitle: () => "🐆".repeat(600) });
    expect(title).toMatch(/^(🐆)+\.\.\. \(truncated\)$/u);
    expect(title.length).toBeGreaterThan(990);
  });
});
