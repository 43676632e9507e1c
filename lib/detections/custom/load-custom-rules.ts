import "server-only";

import type { LogTypeId } from "@/lib/log-types/registry";
import type { Db } from "@/lib/platform/db/client";

import type { RuleOrigin } from "../create-catalogue";
import type { Rule } from "../rule";
import { compileRule } from "./compile-rule";
import { readDefinition } from "./read-definition";
import { type CustomRuleRow, listCustomRules } from "./store";
import { tellDefinition } from "./stored-definition";

/** What was compiled of which definition, so that a change of one rule compiles that one. */
let compiled: ReadonlyMap<string, { text: string; origin: RuleOrigin }> = new Map();

/** The rules that people made, each compiled once. One that this version of Margay cannot run says why and is asked about nothing. */
export async function loadCustomRules(tx: Db): Promise<RuleOrigin[]> {
  const rows = await listCustomRules(tx);
  const next = rows.map((row) => {
    const text = JSON.stringify(row.definition);
    const known = compiled.get(row.ruleId);
    return [row.ruleId, known?.text === text ? known : { text, origin: toOrigin(row) }] as const;
  });
  compiled = new Map(next);
  return next.map(([, { origin }]) => origin);
}

function toOrigin(row: CustomRuleRow): RuleOrigin {
  const custom = { kind: "CUSTOM" as const, pack: null };
  const parsed = readDefinition(row.definition);
  const problems = parsed.success ? [] : parsed.error.issues;
  const made = parsed.success ? compileRule(row.ruleId, parsed.data) : { problems };
  if ("rule" in made) return { ...custom, rule: made.rule, tests: parsed.data?.tests ?? [] };
  const [first] = made.problems;
  const problem = first ? `${first.path.join(".")}: ${first.message}` : "It cannot be read.";
  return { ...custom, rule: brokenRule(row), tests: [], problem };
}

/** Stands for a rule that cannot be run, so that people find it and mend it. */
function brokenRule(row: CustomRuleRow): Rule {
  const { title, description, severity, logType } = tellDefinition(row);
  return {
    id: row.ruleId,
    title,
    description,
    logic: [],
    severity,
    logTypes: [logType as LogTypeId],
    actions: [],
    match: () => false,
    alertTitle: () => title,
    groupBy: () => [],
    facts: () => [],
    runbook: [],
    falseAlarms: [],
    reference: null,
    attack: [],
    threshold: 1,
    dedupMinutes: 60,
  };
}
