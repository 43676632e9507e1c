import { describe, expect, it } from "vitest";

import type { SetupStep } from "@/lib/log-sources/setup-contract";

import { stepToOpen, type WizardStepId } from "./setup-steps";

const cases: [SetupStep, WizardStepId, WizardStepId][] = [
  ["CREDENTIALS", "credentials", "credentials"],
  ["CREDENTIALS", "summary", "credentials"],
  ["CREDENTIALS", "finish", "credentials"],
  ["SUMMARY", "credentials", "credentials"],
  ["SUMMARY", "summary", "summary"],
  ["SUMMARY", "verify", "summary"],
  ["GRANT_ACCESS", "summary", "summary"],
  ["GRANT_ACCESS", "verify", "verify"],
  ["GRANT_ACCESS", "finish", "verify"],
  ["ALARM", "verify", "verify"],
  ["ALARM", "finish", "finish"],
  ["DONE", "credentials", "credentials"],
  ["DONE", "verify", "verify"],
  ["DONE", "finish", "finish"],
];

describe("stepToOpen", () => {
  it.each(cases)(
    "a setup that stands at %s and is asked for %s opens %s",
    (stands, asked, opens) => {
      expect(stepToOpen(stands, asked)).toBe(opens);
    },
  );
});
