import { describe, expect, it } from "vitest";

import type { Condition } from "@/lib/detections/custom/condition";
import { type CustomRuleDefinition, definitionSchema } from "@/lib/detections/custom/definition";

import { changeNode, depthOf, emptyGroup } from "./condition-draft";
import { emptyDraft, placeErrors, toDefinition, toDraft } from "./rule-draft";

const leaf: Condition = { field: "action", op: "equals", value: "kiln_lit" };

const whole: CustomRuleDefinition = {
  title: "Kiln lit",
  description: "Somebody lit a kiln.",
  severity: "HIGH",
  logType: "Slack.AuditLogs",
  conditions: {
    all: [
      leaf,
      {
        not: [
          { field: "context.ip_address", op: "cidr", values: ["192.0.2.0/24", "2001:db8::/32"] },
        ],
      },
      {
        any: [
          { field: "a", op: "in", values: ["x", "y"], ignoreCase: true },
          { field: "b", op: "greater_than", value: 2.5 },
          { not: [leaf, { field: "c", op: "exists" }] },
        ],
      },
    ],
  },
  alertTitle: "{actor.user.name} lit a kiln",
  groupBy: ["{actor.user.id}"],
  threshold: 2,
  dedupMinutes: 30,
  attack: [{ tactic: "TA0001", technique: "T1078" }],
  runbook: ["Ask them.", "Put it out."],
  reference: "https://kilnworks.example",
  tests: [{ name: "lit", event: { action: "kiln_lit" }, matches: true }],
};

describe("a rule in the form", () => {
  it("is the same when it is sent as when it came", () => {
    expect(toDefinition(toDraft(whole)).definition).toEqual(whole);
    expect(definitionSchema.parse(toDefinition(toDraft(whole)).definition)).toEqual(whole);
  });

  it.each<[Condition, Condition]>([
    [leaf, { all: [leaf] }],
    [{ not: [leaf] }, { all: [{ not: [leaf] }] }],
    [{ not: [leaf, leaf] }, { not: [leaf, leaf] }],
  ])("begins with a group: %j", (conditions, sent) => {
    expect(toDefinition(toDraft({ ...whole, conditions })).definition.conditions).toEqual(sent);
  });

  it("is sent half-typed, and what is said of it lands at its parts", () => {
    const draft = toDraft(whole);
    const [, office, ways] = draft.conditions.members;
    const { places } = toDefinition(draft);
    expect(
      placeErrors(
        {
          "definition.title": "Give the rule a title.",
          "definition.conditions.all.1.not.0.values.1": "No range.",
          "definition.conditions.all.2.any": "A group is a list.",
          "definition.conditions.all.0.op": "Use another.",
          "definition.conditions": "Too deep.",
          "definition.runbook.1": "Too long.",
          "definition.tests.0.event": "No event.",
          definition: "Odd.",
        },
        places,
      ),
    ).toEqual({
      title: "Give the rule a title.",
      [`${office?.key}.values`]: "No range.",
      [`${ways?.key}`]: "A group is a list.",
      [`${draft.conditions.members[0]?.key}.op`]: "Use another.",
      [draft.conditions.key]: "Too deep.",
      runbook: "Too long.",
      "tests.0.event": "No event.",
      "": "Odd.",
    });
  });

  it("of which nothing is typed is refused field by field, and never breaks", () => {
    const draft = {
      ...emptyDraft(""),
      threshold: "many",
      tests: [{ key: "t", name: "", event: "{", matches: true }],
    };
    const { definition, places } = toDefinition(draft);
    const { error } = definitionSchema.safeParse(definition);
    const fields = Object.fromEntries(
      error?.issues.map((one) => [one.path.join("."), one.message]) ?? [],
    );
    const [first] = draft.conditions.members;
    expect(Object.keys(placeErrors(fields, places)).toSorted()).toEqual(
      [
        "title",
        "description",
        "logType",
        `${first?.key}.field`,
        `${first?.key}.value`,
        "alertTitle",
        "threshold",
        "tests.0.name",
        "tests.0.event",
      ].toSorted(),
    );
  });
});

describe("a tree", () => {
  it("is changed at one part, or loses it", () => {
    const { conditions } = toDraft(whole);
    const last = conditions.members.at(-1);
    if (!last || last.kind === "leaf") throw new Error("The last member is a group.");
    const [inner] = last.members;
    const changed = changeNode(conditions, inner?.key ?? "", (node) =>
      node.kind === "leaf" ? { ...node, field: "changed" } : node,
    );
    expect(JSON.stringify(changed)).toContain('"field":"changed"');
    expect(JSON.stringify(conditions)).not.toContain('"field":"changed"');
    expect(changeNode(conditions, last.key, () => null).members).toHaveLength(2);
    expect(depthOf(conditions)).toBe(3);
    expect(depthOf(emptyGroup("any"))).toBe(1);
  });
});
