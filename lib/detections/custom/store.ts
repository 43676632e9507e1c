import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

export function listCustomRules(tx: Db) {
  return tx.customRule.findMany({ orderBy: { ruleId: "asc" } });
}

export type CustomRuleRow = Awaited<ReturnType<typeof listCustomRules>>[number];

export function countCustomRules(tx: Db): Promise<number> {
  return tx.customRule.count();
}

export function findCustomRule(tx: Db, ruleId: string): Promise<CustomRuleRow | null> {
  return tx.customRule.findUnique({ where: { ruleId } });
}

type Data = Omit<CustomRuleRow, "definition"> & { definition: object };

/** What was read from JSON. */
const asJson = (definition: object) => definition as Prisma.InputJsonObject;

export function insertCustomRule(tx: Db, data: Data): Promise<CustomRuleRow> {
  return tx.customRule.create({ data: { ...data, definition: asJson(data.definition) } });
}

export function updateCustomRule(
  tx: Db,
  ruleId: string,
  data: Pick<Data, "definition" | "version" | "updatedAt" | "updatedBy">,
): Promise<CustomRuleRow> {
  return tx.customRule.update({
    where: { ruleId },
    data: { ...data, definition: asJson(data.definition) },
  });
}

/** Removes a rule and all that was set of it; what waits for its threshold runs out by itself. */
export async function deleteCustomRuleRows(tx: Db, ruleId: string): Promise<void> {
  await tx.ruleException.deleteMany({ where: { ruleId } });
  await tx.ruleSetting.deleteMany({ where: { ruleId } });
  await tx.customRule.delete({ where: { ruleId } });
}
