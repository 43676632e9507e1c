import { askRule } from "./ask-rule";
import { fitText } from "./fit-text";
import { findRule } from "./registry";
import type { Rule } from "./rule";

/** What a rule says of an event; all but the first two are null where it does not match. */
type RuleAnswer = {
  ruleId: string;
  matches: boolean;
  severity: string | null;
  title: string | null;
  dedup: string | null;
};

export type LineResult = { answer: RuleAnswer } | { problem: string };

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Answers a line {"ruleId", "event"}, with "past" events to learn from where the rule has a memory, as the rule decides; or says in a sentence what is wrong with it. */
export function answerLine(line: string): LineResult {
  const asked = parse(line);
  if (asked === undefined) return { problem: "This is no JSON." };
  if (!isObject(asked)) return { problem: 'This is no JSON object with "ruleId" and "event".' };
  const { ruleId, event, past = [] } = asked;
  if (typeof ruleId !== "string") return { problem: '"ruleId" is missing, or is not a text.' };
  const rule = findRule(ruleId);
  if (!rule) return { problem: `There is no rule “${fitText(ruleId)}”.` };
  if (!isObject(event)) return { problem: '"event" is missing, or is not a JSON object.' };
  if (!Array.isArray(past) || !past.every(isObject))
    return { problem: '"past" is not a list of events, the oldest first.' };
  return answer(rule, event, past);
}

function answer(rule: Rule, event: JsonObject, past: JsonObject[]): LineResult {
  const found = askRule(rule, event, past);
  if (found?.kind === "error") return { problem: `The rule ${rule.id} failed: ${found.message}` };
  const { severity = null, title = null, dedup = null } = found ?? {};
  return { answer: { ruleId: rule.id, matches: found !== null, severity, title, dedup } };
}
