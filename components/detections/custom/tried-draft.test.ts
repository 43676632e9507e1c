import { describe, expect, it } from "vitest";

import { definitionSchema } from "@/lib/detections/custom/definition";
import { aTestDefinition } from "@/lib/testing/test-definition";

import { emptyLeaf } from "./condition-draft";
import { type RuleDraft, toDraft } from "./rule-draft";
import { isInDefinition, isOutdated, misleads, rememberTried } from "./tried-draft";

const definition = definitionSchema.parse(aTestDefinition());
const draft = toDraft(definition);
const written = { draft, yaml: null };

describe("a trial is of what is written", () => {
  const tried = rememberTried("t", written, definition);

  it.each<[string, Partial<RuleDraft>]>([
    ["nothing", {}],
    ["its title", { title: "Kiln lit again" }],
    ["its words", { description: "Oh.", runbook: "Ask them.", reference: "https://kiln.example" }],
    ["its techniques", { attack: [{ key: "a", tactic: "TA0001", technique: "T1078" }] }],
    ["its tests", { tests: [{ key: "t", name: "lit", event: "{}", matches: true }] }],
    ["a space", { alertTitle: `${draft.alertTitle} ` }],
  ])("when %s changed", (_what, part) => {
    expect(isOutdated(tried, { draft: { ...draft, ...part }, yaml: null })).toBe(false);
  });

  it.each<[string, Partial<RuleDraft>]>([
    ["its log type", { logType: "Slack.AccessLogs" }],
    [
      "a condition",
      { conditions: { ...draft.conditions, members: [...draft.conditions.members, emptyLeaf()] } },
    ],
    ["its severity", { severity: "LOW" }],
    ["the alert's title", { alertTitle: "A kiln" }],
    ["its groups", { groupBy: [] }],
    ["its threshold", { threshold: "2" }],
    ["its period", { dedupMinutes: "1440" }],
  ])("no more when %s changed, and again when that is taken back", (_what, part) => {
    expect(isOutdated(tried, { draft: { ...draft, ...part }, yaml: null })).toBe(true);
    expect(isOutdated(tried, { draft: { ...draft }, yaml: null })).toBe(false);
  });
});

it.each([
  ["QUEUED", true, true],
  ["RUNNING", true, true],
  ["DONE", true, true],
  ["DONE", false, false],
  // They have no numbers.
  ["CANCELLED", true, false],
  ["FAILED", true, false],
] as const)("%s, outdated %j, misleads: %j", (status, outdated, said) => {
  expect(misleads(status, outdated)).toBe(said);
});

describe("a trial of typed YAML", () => {
  const text = "title: Kiln lit\n…";
  const before = { ...draft, severity: "LOW" as const };
  const tried = rememberTried("t", { draft: before, yaml: text }, definition);

  it.each([
    ["while that stands there", { draft: before, yaml: text }, false],
    ["with another blank line at its end", { draft: before, yaml: `${text}\n` }, false],
    ["once the form took it over", { draft: toDraft(definition), yaml: null }, false],
    ["once something else is typed", { draft: before, yaml: `${text}!` }, true],
    ["where the form says something else", { draft: before, yaml: null }, true],
  ] as const)("%s", (_when, now, outdated) => {
    expect(isOutdated(tried, now)).toBe(outdated);
  });
});

it.each([
  [{ "definition.title": "Give the rule a title." }, true],
  [{ definition: "Not a rule." }, true],
  [{ ruleId: "Not a custom rule." }, false],
  [{ days: "At most 90 days." }, false],
  [{}, false],
])("says that %j is about the definition: %j", (fields, said) => {
  expect(isInDefinition(fields)).toBe(said);
});
