import { describe, expect, it } from "vitest";

import { alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { filterSentences, joinWords } from "./filter-words";

const labels: Record<string, string> = { audit: "Audit logs", access: "Access logs" };
const label = (id: string) => labels[id] ?? id;

describe("joinWords", () => {
  it.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A and B"],
    [["A", "B", "C"], "A, B and C"],
  ])("%j", (words, text) => {
    expect(joinWords(words)).toBe(text);
  });
});

describe("filterSentences", () => {
  it("says all of it where nothing is left out", () => {
    expect(filterSentences({ severities, alertTypes, logTypes: [] }, label)).toEqual([
      "Rule Matches and Rule Errors of every severity, from all log types.",
      "All System Health Notifications.",
    ]);
  });

  it("names the severities from the worst down, and the log types as they are called", () => {
    const filters = {
      severities: ["MEDIUM", "CRITICAL"],
      alertTypes: ["RULE_MATCH"],
      logTypes: ["audit", "access"],
    } as const;
    expect(filterSentences(filters, label)).toEqual([
      "Rule Matches of severity Critical and Medium, from Audit logs and Access logs.",
    ]);
  });

  it("does not tie health notifications to a severity or a log type", () => {
    const filters = {
      severities: ["HIGH"],
      alertTypes: ["SYSTEM_HEALTH"],
      logTypes: ["audit"],
    } as const;
    expect(filterSentences(filters, label)).toEqual(["All System Health Notifications."]);
  });

  it("says the id of a log type that is gone", () => {
    const filters = { severities, alertTypes: ["RULE_ERROR"], logTypes: ["gone"] } as const;
    expect(filterSentences(filters, label)).toEqual(["Rule Errors of every severity, from gone."]);
  });
});
