import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { exceptionKinds } from "./contract";

/** The exceptions of all rules, the oldest first. */
export function listExceptions(tx: Db) {
  return tx.ruleException.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
}

export function listExceptionsOf(tx: Db, ruleId: string) {
  return tx.ruleException.findMany({
    where: { ruleId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** How many exceptions, of kinds that are known here, that still last each of these rules has; a rule without any is left out. */
export async function countLasting(
  tx: Db,
  ruleIds: string[],
  now: Date,
): Promise<Map<string, number>> {
  const counts = await tx.ruleException.groupBy({
    by: ["ruleId"],
    where: {
      ruleId: { in: ruleIds },
      kind: { in: [...exceptionKinds] },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    _count: true,
  });
  return new Map(counts.map(({ ruleId, _count }) => [ruleId, _count]));
}

export type ExceptionRow = Awaited<ReturnType<typeof listExceptions>>[number];

export function insertException(tx: Db, row: Omit<ExceptionRow, "id">): Promise<ExceptionRow> {
  return tx.ruleException.create({ data: row });
}

export async function removeException(tx: Db, id: string): Promise<void> {
  await tx.ruleException.delete({ where: { id } });
}
