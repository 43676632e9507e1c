import "server-only";

import { storableJson } from "@/lib/kernel/storable-json";
import type { Db } from "@/lib/platform/db/client";
import type { AuditEntry, Prisma } from "@/lib/platform/db/generated/client";

type NewEntry = Omit<Prisma.AuditEntryCreateInput, "details"> & { details: object };

export type AuditRow = AuditEntry;

/** Adds one row to the audit trail; of its details only what jsonb cannot hold is replaced. */
export async function insertAuditEntry(tx: Db, entry: NewEntry): Promise<void> {
  const details = JSON.parse(storableJson(entry.details)) as Prisma.InputJsonObject;
  await tx.auditEntry.create({ data: { ...entry, details } });
}

export function findAuditEntry(tx: Db, id: string): Promise<AuditRow | null> {
  return tx.auditEntry.findUnique({ where: { id } });
}

/** Rows by id, in no order. */
export function findAuditEntries(tx: Db, ids: string[]): Promise<AuditRow[]> {
  return tx.auditEntry.findMany({ where: { id: { in: ids } } });
}

/**
 * Everybody with an id who is in the trail, under the name that they had last, at most `take`. It steps through the
 * index from one id to the next, so that it costs as much as there are people, however many rows they left.
 */
export function listAuditActors(tx: Db, take: number) {
  return tx.$queryRaw<{ id: string; type: string; name: string }[]>`
    WITH RECURSIVE step AS (
      (SELECT actor_id, actor_type, actor_name FROM audit_entry
       WHERE actor_id IS NOT NULL ORDER BY actor_id, at DESC, id DESC LIMIT 1)
      UNION ALL
      SELECT next.* FROM step CROSS JOIN LATERAL (
        SELECT actor_id, actor_type, actor_name FROM audit_entry
        WHERE actor_id > step.actor_id ORDER BY actor_id, at DESC, id DESC LIMIT 1
      ) AS next
    )
    SELECT actor_id AS id, actor_type AS type, actor_name AS name FROM step LIMIT ${take}`;
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
