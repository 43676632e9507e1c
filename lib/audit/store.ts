import "server-only";

import { storableJson } from "@/lib/kernel/storable-json";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

type NewEntry = Omit<Prisma.AuditEntryCreateInput, "details"> & { details: object };

/** Adds one row to the audit trail; of its details only what jsonb cannot hold is replaced. */
export async function insertAuditEntry(tx: Db, entry: NewEntry): Promise<void> {
  const details = JSON.parse(storableJson(entry.details)) as Prisma.InputJsonObject;
  await tx.auditEntry.create({ data: { ...entry, details } });
}

/** Entries newest first, older than `after`. */
export function listAuditPage(tx: Db, after: { at: Date; id: string } | null, take: number) {
  const where = after
    ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }
    : {};
  return tx.auditEntry.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], take });
}

/** When each of these targets last had one of these actions, by the target's id. */
export async function lastActions(
  tx: Db,
  targetType: string,
  ids: string[],
  actions: string[],
): Promise<Map<string, Date>> {
  const rows = await tx.auditEntry.groupBy({
    by: ["targetId"],
    where: { targetType, targetId: { in: ids }, action: { in: actions } },
    _max: { at: true },
  });
  return new Map(
    rows.flatMap(({ targetId, _max: { at } }) => (targetId && at ? [[targetId, at]] : [])),
  );
}
