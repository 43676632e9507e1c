import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { evaluate } from "./evaluate";
import { slackRules } from "./packs/slack/rules";
import { findRule } from "./registry";
import { wantsAction } from "./rule";

type Case = {
  rule_id: string;
  name: string;
  event: Record<string, unknown>;
  matches: boolean;
  severity: string | null;
};

const file = fileURLToPath(new URL("../../../shared/data/rule-cases.json", import.meta.url));

describe.runIf(existsSync(file))("the public rules' own events", () => {
  const cases = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Case[]) : [];

  it("are there for every rule", () => {
    expect([...new Set(cases.map(({ rule_id }) => rule_id))].toSorted()).toEqual(
      Object.keys(slackRules).toSorted(),
    );
  });

  it.each(cases)("$rule_id: $name", ({ rule_id, event, matches, severity }) => {
    const rule = findRule(rule_id);
    const found = rule && wantsAction(rule, String(event["action"])) ? evaluate(rule, event) : null;
    expect(found?.kind ?? null).toBe(matches ? "match" : null);
    expect(found?.kind === "match" ? found.severity : null).toBe(severity);
  });
});

describe("severities, thresholds and periods of the public rules", () => {
  const of = (severity: string) =>
    Object.values(slackRules).filter((rule) => rule.severity === severity).length;

  it("are theirs", () => {
    expect(Object.keys(slackRules)).toHaveLength(22);
    expect(["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO"].map(of)).toEqual([5, 9, 6, 2, 0]);
    for (const { id, threshold, dedupMinutes } of Object.values(slackRules)) {
      const often = id === "Slack.AuditLogs.ApplicationDoS";
      expect([threshold, dedupMinutes]).toEqual(often ? [60, 1_440] : [1, 60]);
    }
  });
});
