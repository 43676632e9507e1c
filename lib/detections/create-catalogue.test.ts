import { describe, expect, it } from "vitest";

import { aTestRule } from "@/lib/testing/test-rules";

import { createCatalogue, isOn } from "./create-catalogue";

const plain = aTestRule({ id: "Test.Plain", threshold: 3, dedupMinutes: 30, severity: "LOW" });
const memory = { version: 1, subject: () => null, value: () => null, keepDays: 7 };
const learning = aTestRule({ id: "Test.Learning", memory });
const alone = aTestRule({ id: "Test.Alone" });
const pack = { id: "test", title: "Test" };

const rules = [
  { rule: plain, kind: "MANAGED" as const, pack },
  { rule: learning, kind: "MANAGED" as const, pack },
  { rule: alone, kind: "CUSTOM" as const, pack: null },
];

type Stored = Partial<Parameters<typeof createCatalogue>[0]>;

const catalogue = (stored: Stored = {}) =>
  createCatalogue({ settings: [], packs: [], exceptions: [], ...stored, rules });

const set = (ruleId: string, more: object = {}) => ({
  ruleId,
  enabled: true,
  severity: null,
  threshold: null,
  dedupMinutes: null,
  destinationIds: [],
  ...more,
});

describe("a catalogue", () => {
  it.each<[string, Stored, string[], string[]]>([
    ["nobody touched", {}, ["Plain", "Learning", "Alone"], ["Plain", "Learning", "Alone"]],
    [
      "with a rule that is off",
      { settings: [set("Test.Plain", { enabled: false })] },
      ["Learning", "Alone"],
      ["Learning", "Alone"],
    ],
    [
      "with a rule that is off and learns",
      { settings: [set("Test.Learning", { enabled: false })] },
      ["Plain", "Alone"],
      ["Plain", "Learning", "Alone"],
    ],
    [
      "with a pack that is off",
      { packs: [{ packId: "test", enabled: false }] },
      ["Alone"],
      ["Learning", "Alone"],
    ],
    [
      "with a pack that was switched on again, and one that is not there",
      {
        packs: [
          { packId: "test", enabled: true },
          { packId: "gone", enabled: false },
        ],
      },
      ["Plain", "Learning", "Alone"],
      ["Plain", "Learning", "Alone"],
    ],
  ])("%s tells which rules raise alerts, and which are asked", (_, stored, on, asked) => {
    const { known, dispatch } = catalogue(stored);
    const names = (ids: { id: string }[]) => ids.map(({ id }) => id.replace("Test.", ""));
    expect(names(known.filter(isOn).map(({ rule }) => rule))).toEqual(on);
    expect(names([...dispatch("Slack.AuditLogs", "odd")])).toEqual(asked);
  });

  it("says what alerts of a rule go by", () => {
    const own = { severity: null, threshold: 3, dedupMinutes: 30, destinationIds: [] };
    expect(catalogue().find("Test.Plain")?.inForce).toEqual(own);
    const settings = [set("Test.Plain", { threshold: 9 }), set("Test.Gone", { threshold: 1 })];
    expect(catalogue({ settings }).find("Test.Plain")?.inForce).toEqual({ ...own, threshold: 9 });
    const unknown = [set("Test.Plain", { severity: "DREADFUL" })];
    expect(catalogue({ settings: unknown }).find("Test.Plain")?.inForce).toEqual(own);
    expect(catalogue({ settings }).find("Test.Gone")).toBeNull();
    expect(catalogue().find("toString")).toBeNull();
  });

  it("gives each rule its own exceptions, of the kinds that it knows", () => {
    const exception = { kind: "USER", value: "W0ONE", until: null };
    const { find } = catalogue({
      exceptions: [
        { ...exception, ruleId: "Test.Plain" },
        { ...exception, ruleId: "Test.Plain", kind: "PLANET" },
        { ...exception, ruleId: "Test.Gone" },
      ],
    });
    expect(find("Test.Plain")?.exceptions).toHaveLength(1);
    expect(find("Test.Alone")?.exceptions).toEqual([]);
  });
});
