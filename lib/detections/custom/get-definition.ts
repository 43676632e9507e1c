import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import {
  type CustomRuleDto,
  type ImportCustomRuleInput,
  importCustomRuleInput,
  type ImportedRule,
} from "./contract";
import { readYaml } from "./read-yaml";
import { requireCustomRule, toCustomRule } from "./to-custom-rule";

/** A custom rule as it is stored, as JSON and as YAML, or `not_found`. */
export async function getDefinition(ctx: Context, id: string): Promise<CustomRuleDto> {
  authorize(ctx.actor, "RuleRead");
  return toCustomRule(await requireCustomRule(db(), id));
}

/** Reads a rule from YAML and keeps nothing; what is wrong comes with its line. */
export async function readCustomRule(
  ctx: Context,
  input: ImportCustomRuleInput,
): Promise<ImportedRule> {
  authorize(ctx.actor, "RuleModify");
  return readYaml(parseInput(importCustomRuleInput, input).yaml);
}
