import type { CustomRuleDefinition } from "@/lib/detections/custom/definition";
import type { TrialStatus } from "@/lib/detections/trials/contract";

import { type RuleDraft, toDefinition, toDraft } from "./rule-draft";

/** A rule as it stands on the screen: what the form says, or YAML that was typed and not used yet. */
export type Written = { draft: RuleDraft; yaml: string | null };

/** Which trial was begun with what. */
export type TriedDraft = {
  trialId: string;
  logType: string;
  /** What was written then, in each of the ways in which it may stand there again. */
  texts: string[];
};

/** All that a trial's numbers depend on; the rule's own words and its tests change none. */
function numbersOf(draft: RuleDraft): string {
  const { definition } = toDefinition(draft);
  const { logType, conditions, severity, alertTitle, groupBy, threshold, dedupMinutes } =
    definition;
  return JSON.stringify([
    logType,
    conditions,
    severity,
    alertTitle.trim(),
    groupBy.map((template) => template.trim()),
    threshold,
    dedupMinutes,
  ]);
}

const textOf = ({ draft, yaml }: Written) => (yaml === null ? numbersOf(draft) : yaml.trim());

/** What is kept of a trial of `definition`, which is what `written` says. */
export function rememberTried(
  trialId: string,
  written: Written,
  definition: CustomRuleDefinition,
): TriedDraft {
  const texts = [textOf(written)];
  // “Use this YAML” makes it what the form says.
  if (written.yaml !== null) texts.push(numbersOf(toDraft(definition)));
  return { trialId, logType: definition.logType, texts };
}

/** True where a trial is of another rule than the one that is written now. */
export const isOutdated = (tried: TriedDraft, written: Written) =>
  !tried.texts.includes(textOf(written));

/** True where somebody could take a trial's numbers, or those to come, for those of what is written. */
export const misleads = (status: TrialStatus, outdated: boolean) =>
  outdated && status !== "CANCELLED" && status !== "FAILED";

/** True where what the API refuses is in the definition, so that it can be said at its place. */
export const isInDefinition = (fields: Readonly<Record<string, string>>) =>
  Object.keys(fields).some((name) => name === "definition" || name.startsWith("definition."));
