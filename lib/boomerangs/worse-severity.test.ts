import { expect, it } from "vitest";

import { severities, type Severity } from "@/lib/kernel/severity";

import { severityAfterNo } from "./worse-severity";

it.each<[Severity, Severity]>([
  ["INFO", "HIGH"],
  ["LOW", "HIGH"],
  ["MEDIUM", "HIGH"],
  ["HIGH", "CRITICAL"],
  ["CRITICAL", "CRITICAL"],
])("a No makes %s %s", (before, after) => {
  expect(severityAfterNo(before)).toBe(after);
});

it("never makes an alert less severe", () => {
  for (const before of severities)
    expect(severities.indexOf(severityAfterNo(before))).toBeGreaterThanOrEqual(
      severities.indexOf(before),
    );
});
