import { type Severity, severities } from "@/lib/kernel/severity";

import { fitText } from "./fit-text";
import { emptyPast, type Past } from "./memory/past";
import type { Fact, Rule } from "./rule";

/** What an alert says of an event that a rule matched. */
export type Match = {
  kind: "match";
  rule: Rule;
  severity: Severity;
  title: string;
  /** Matches of one rule that agree in it share an alert. */
  dedup: string;
  facts: Fact[];
};

/** A rule that could not decide, and what it threw. */
type RuleError = { kind: "error"; rule: Rule; message: string };

export type Finding = Match | RuleError;

const maxFacts = 25;
const nothingBefore = emptyPast(new Date(0));

function messageOf(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return fitText(said) || "It threw an error without a message.";
}

/** That a rule threw this when it was to decide. */
export const ruleError = (rule: Rule, error: unknown): RuleError => ({
  kind: "error",
  rule,
  message: messageOf(error),
});

/** The name of a group, readable as people meet it in an alert's key. */
function dedupOf(parts: readonly (string | null)[]): string {
  return fitText(parts.map((part) => part?.replaceAll("|", "||") ?? "-").join(" | "));
}

/**
 * Asks a rule about one event of its log types; one with memory is told the past, which is empty unless given. Null: no match. What a rule's helpers throw costs no alert: its title
 * becomes the rule's id, its group all of the rule's matches, its severity the rule's own, and a fact says what happened.
 */
export function evaluate(rule: Rule, event: object, past: Past = nothingBefore): Finding | null {
  try {
    if (rule.match && !rule.match(event, past)) return null;
  } catch (error) {
    return ruleError(rule, error);
  }
  const troubles: Fact[] = [];
  function attempt<Result>(what: string, make: () => Result, instead: Result): Result {
    try {
      return make();
    } catch (error) {
      troubles.push({ label: `The rule failed at its ${what}`, value: messageOf(error) });
      return instead;
    }
  }
  const title = attempt("title", () => fitText(rule.alertTitle(event, past)), "");
  const dedup = attempt("grouping", () => dedupOf(rule.groupBy(event, past)), "");
  const severity = attempt("severity", () => rule.severityOf?.(event, past) ?? null, null);
  const facts = attempt("facts", () => rule.facts(event, past).flatMap(toFact), []);
  return {
    kind: "match",
    rule,
    severity: severities.find((known) => known === severity) ?? rule.severity,
    title: title || rule.id,
    dedup: dedup || `defaultDedupString:${rule.id}`,
    facts: [...troubles, ...facts].slice(0, maxFacts),
  };
}

function toFact([label, value]: [string, string | null]): Fact[] {
  const said = value === null ? "" : fitText(value);
  return said === "" ? [] : [{ label, value: said }];
}
