import { AppError } from "@/lib/kernel/errors";
import { storableJson } from "@/lib/kernel/storable-json";
import { inputMessage } from "@/lib/platform/http/input-message";

import type { Rule } from "../rule";
import { compileRule } from "./compile-rule";
import { type CustomRuleDefinition, definitionSchema } from "./definition";

/** Checks a definition that did not come over the API, in the same words. */
export const readDefinition = (given: unknown) =>
  definitionSchema.safeParse(given, { error: inputMessage });

/** Compiles a definition that its schema has let pass; `invalid_input` says what is wrong at its place under `definition`. */
export function requireRunnable(id: string, definition: CustomRuleDefinition): Rule {
  const compiled = compileRule(id, definition);
  if ("rule" in compiled) return compiled.rule;
  const fields: Record<string, string> = {};
  for (const { path, message } of compiled.problems)
    fields[["definition", ...path].join(".")] ??= message;
  const [place = "definition", message = "This cannot be run."] = Object.entries(fields)[0] ?? [];
  throw new AppError("invalid_input", `${place}: ${message}`, { fields });
}

/** A definition as jsonb can hold it. */
export function storable(definition: CustomRuleDefinition): CustomRuleDefinition {
  return JSON.parse(storableJson(definition)) as CustomRuleDefinition;
}
