import { AppError } from "@/lib/kernel/errors";

import { type Catalogue, createCatalogue, type KnownRule } from "../create-catalogue";
import type { CustomRuleDefinition } from "../custom/definition";
import { requireRunnable } from "../custom/read-definition";
import { requireRule, requireSoundRule } from "../load-rule";

/** What a trial of a rule that was never saved is listed under. */
export const draftRuleId = "Custom.Draft";

type Tried = { ruleId: string; definition: CustomRuleDefinition | null };

/** The rule that a trial runs: the one of the id, or what was written instead of it, with the settings and exceptions of the id. `not_found`, `conflict` for one that cannot be run, `invalid_input` for a definition that cannot. */
export function triedRule(catalogue: Catalogue, { ruleId, definition }: Tried): KnownRule {
  if (definition === null) return requireSoundRule(catalogue, ruleId);
  const rule = requireRunnable(ruleId, definition);
  const saved = ruleId === draftRuleId ? null : requireRule(catalogue, ruleId);
  if (saved && saved.kind !== "CUSTOM")
    throw new AppError(
      "invalid_input",
      "ruleId: A rule that comes with Margay has no definition to try instead of it.",
      { fields: { ruleId: "Not a custom rule." } },
    );
  const rules = [{ rule, kind: "CUSTOM" as const, pack: null }];
  const settings = saved ? [{ ruleId, ...saved.settings }] : [];
  const [known] = createCatalogue({ rules, settings, packs: [], exceptions: [] }).known;
  if (!known) throw new Error("A catalogue has its rules.");
  return { ...known, exceptions: saved?.exceptions ?? [] };
}
