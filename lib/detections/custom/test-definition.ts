import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { parseInput } from "@/lib/platform/http/parse-input";

import { askRule } from "../ask-rule";
import type { Rule } from "../rule";
import {
  type DefinitionAnswer,
  type TestDefinitionInput,
  testDefinitionInput,
  type TriedDefinition,
} from "./contract";
import { requireRunnable } from "./read-definition";

/** What the engine would make of an event of this rule's log type. */
function ask(rule: Rule, event: object): DefinitionAnswer {
  const found = askRule(rule, event);
  const match = found?.kind === "match" ? found : null;
  return {
    matches: match !== null,
    title: match?.title ?? null,
    severity: match?.severity ?? null,
    dedup: match?.dedup ?? null,
    facts: match?.facts ?? [],
    error: found?.kind === "error" ? found.message : null,
  };
}

/** Asks a definition about events and about its own tests; nothing is kept. `invalid_input` as when it is stored. */
export async function testDefinition(
  ctx: Context,
  input: TestDefinitionInput,
): Promise<TriedDefinition> {
  authorize(ctx.actor, "RuleModify");
  const { definition, events } = parseInput(testDefinitionInput, input);
  const rule = requireRunnable("Custom.Draft", definition);
  return {
    logic: [...rule.logic],
    actions: rule.actions && [...rule.actions],
    events: events.map((event) => ask(rule, event)),
    tests: definition.tests.map(({ name, event, matches: expected }) => ({
      name,
      expected,
      ...ask(rule, event),
    })),
  };
}
