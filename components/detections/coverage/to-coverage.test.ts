import { describe, expect, it } from "vitest";

import { sampleDetection } from "@/lib/testing/sample-detection";

import { countCoverage, toCoverage } from "./to-coverage";

const maps = (tactic: string, technique: string) => ({ tactic, tacticName: "", technique });

const coverage = toCoverage([
  sampleDetection({ attack: [maps("TA0003", "T1556"), maps("TA0003", "T1098")] }),
  // Named twice it counts once.
  sampleDetection({ attack: [maps("TA0003", "T1098"), maps("TA0003", "T1098")] }),
  sampleDetection({ state: "OFF", attack: [maps("TA0003", "T1098"), maps("TA0040", "T1485")] }),
  sampleDetection({ state: "STOPPED", attack: [maps("TA0040", "T1485")] }),
  sampleDetection({ state: "PACK_OFF", attack: [maps("TA0040", "T1485")] }),
  sampleDetection({ attack: [maps("TA0001", "T1098")] }),
  sampleDetection({ attack: [] }),
]);

const techniquesOf = (id: string) => coverage.find((tactic) => tactic.id === id)?.techniques;

describe("toCoverage", () => {
  it("has every tactic in the matrix's order", () => {
    expect(coverage.map(({ title }) => title)).toEqual([
      "Reconnaissance",
      "Resource Development",
      "Initial Access",
      "Execution",
      "Persistence",
      "Privilege Escalation",
      "Defense Evasion",
      "Credential Access",
      "Discovery",
      "Lateral Movement",
      "Collection",
      "Command and Control",
      "Exfiltration",
      "Impact",
    ]);
  });

  it("counts the rules of each technique, those that are on apart", () => {
    expect(techniquesOf("TA0003")).toEqual([
      { id: "T1098", on: 2, off: 1 },
      { id: "T1556", on: 1, off: 0 },
    ]);
    expect(techniquesOf("TA0040")).toEqual([{ id: "T1485", on: 0, off: 3 }]);
    expect(techniquesOf("TA0043")).toEqual([]);
  });
});

it("counts a technique of two tactics once, and none that no rule watches", () => {
  expect(countCoverage(coverage)).toEqual({ tactics: 2, of: 14, techniques: 2 });
});
