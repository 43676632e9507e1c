import { clearDraft, readDraft, writeDraft } from "@/components/form/session-draft";

import type { RuleDraft } from "./rule-draft";
import type { TriedDraft } from "./tried-draft";

const keyOf = (what: string) => `margay:rule:${what}`;
const yamlKeyOf = (what: string) => `${keyOf(what)}:yaml`;
const triedKeyOf = (what: string) => `${keyOf(what)}:tried`;

const lists = ["groupBy", "attack", "tests"] as const;
const texts = ["title", "description", "severity", "logType", "alertTitle", "threshold"] as const;

/** What was typed in this tab before a reload, of what goes by this name; null when nothing was. */
export function readRuleDraft(what: string): RuleDraft | null {
  const kept = readDraft(keyOf(what));
  const whole =
    texts.every((name) => typeof kept[name] === "string") &&
    lists.every((name) => Array.isArray(kept[name])) &&
    typeof kept["conditions"] === "object";
  return whole ? (kept as RuleDraft) : null;
}

export const writeRuleDraft = (what: string, draft: RuleDraft) => writeDraft(keyOf(what), draft);

export function clearRuleDraft(what: string): void {
  clearDraft(keyOf(what));
  clearDraft(yamlKeyOf(what));
  clearDraft(triedKeyOf(what));
}

/** YAML that was typed in this tab and not used yet; null when none was. */
export function readTypedYaml(what: string): string | null {
  const { yaml } = readDraft(yamlKeyOf(what));
  return typeof yaml === "string" ? yaml : null;
}

export function writeTypedYaml(what: string, yaml: string | null): void {
  if (yaml === null) clearDraft(yamlKeyOf(what));
  else writeDraft(yamlKeyOf(what), { yaml });
}

/** What was tried last in this tab of what goes by this name; null when nothing was. */
export function readTriedDraft(what: string): TriedDraft | null {
  const kept = readDraft(triedKeyOf(what));
  const whole =
    typeof kept["trialId"] === "string" &&
    typeof kept["logType"] === "string" &&
    Array.isArray(kept["texts"]);
  return whole ? (kept as TriedDraft) : null;
}

export function writeTriedDraft(what: string, tried: TriedDraft | null): void {
  if (tried === null) clearDraft(triedKeyOf(what));
  else writeDraft(triedKeyOf(what), tried);
}
