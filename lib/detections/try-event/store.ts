import "server-only";

import type { Db } from "@/lib/platform/db/client";

/** What rules remember of a source, without locking it. */
export function findMemories(tx: Db, sourceId: string, ruleIds: string[]) {
  return tx.ruleMemory.findMany({ where: { sourceId, ruleId: { in: ruleIds } } });
}
