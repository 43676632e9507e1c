import { expect, it } from "vitest";

import { firstFields, toTrialInput } from "./trial-fields";

it("asks for the rule as it is unless something else is to be tried", () => {
  expect(toTrialInput({ ruleId: "A" }, firstFields)).toEqual({ ruleId: "A", days: 30 });
});

it("asks for what is to be tried only", () => {
  const fields = { days: 7, severity: "LOW", threshold: null, period: "1440" } as const;
  expect(toTrialInput({ ruleId: "A" }, fields)).toEqual({
    ruleId: "A",
    days: 7,
    settings: { severity: "LOW", dedupMinutes: 1440 },
  });
});
