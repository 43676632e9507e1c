import "server-only";

import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";

import type { CustomRuleDto } from "./contract";
import { definitionSchema } from "./definition";
import { type CustomRuleRow, findCustomRule } from "./store";
import { storedDefinition } from "./stored-definition";
import { toYaml } from "./to-yaml";

/** A custom rule, or `not_found`. */
export async function requireCustomRule(tx: Db, id: string): Promise<CustomRuleRow> {
  const row = await findCustomRule(tx, id);
  if (row) return row;
  throw new AppError(
    "not_found",
    "There is no such custom rule. It may have been deleted; rules that come with Margay have no definition.",
  );
}

/** A custom rule as the API shows it. */
export function toCustomRule(row: CustomRuleRow): CustomRuleDto {
  const read = definitionSchema.safeParse(row.definition);
  return {
    id: row.ruleId,
    version: row.version,
    definition: read.success ? read.data : null,
    yaml: toYaml(storedDefinition(row)),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
  };
}
