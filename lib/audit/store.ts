import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Adds one row to the audit trail. */
export async function insertAuditEntry(tx: Db, entry: Prisma.AuditEntryCreateInput): Promise<void> {
  await tx.auditEntry.create({ data: entry });
}

/** Entries newest first, older than `after`. */
export function listAuditPage(tx: Db, after: { at: Date; id: string } | null, take: number) {
  const where = after
    ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }
    : {};
  return tx.auditEntry.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], take });
}
