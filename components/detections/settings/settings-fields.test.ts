import { describe, expect, it } from "vitest";

import { toChange, toFields } from "./settings-fields";

const settings = {
  enabled: true,
  severity: null,
  threshold: 3,
  dedupMinutes: null,
  destinationIds: ["a"],
};

describe("the form of a rule's settings", () => {
  it("leaves empty what is as the rule has it", () => {
    expect(toFields({ settings })).toEqual({
      severity: "",
      threshold: 3,
      period: "",
      destinationIds: ["a"],
    });
  });

  it.each([
    [{}, {}],
    [{ severity: true }, { severity: null }],
    [
      { threshold: true, period: true },
      { threshold: 3, dedupMinutes: 1440 },
    ],
    [{ destinationIds: [true] }, { destinationIds: ["a"] }],
  ])("sends only what changed: %j", (changed, expected) => {
    expect(toChange({ ...toFields({ settings }), period: "1440" }, changed)).toEqual(expected);
  });

  it("sends null for what goes back to the rule's own", () => {
    const fields = { severity: "" as const, threshold: null, period: "", destinationIds: [] };
    const all = { severity: true, threshold: true, period: true, destinationIds: true };
    expect(toChange(fields, all)).toEqual({
      severity: null,
      threshold: null,
      dedupMinutes: null,
      destinationIds: [],
    });
  });
});
