import { stringify } from "yaml";

import type { CustomRuleDefinition } from "./definition";

/** A definition as YAML that `readYaml` reads back to the same: what is empty or usual is left out. */
export function toYaml(definition: CustomRuleDefinition): string {
  const { groupBy, attack, runbook, reference, tests, ...rest } = definition;
  const some = Object.entries({ groupBy, attack, runbook, tests }).filter(
    ([, list]) => list.length > 0,
  );
  const written = { ...rest, ...Object.fromEntries(some), ...(reference ? { reference } : {}) };
  return stringify(written, { lineWidth: 100, aliasDuplicateObjects: false });
}
