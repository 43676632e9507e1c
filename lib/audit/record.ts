import type { Context } from "@/lib/kernel/actor";
import { actorName } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import type { AuditAction } from "./actions";
import { insertAuditEntry } from "./store";

/** What was changed, in the words of the audit trail. Details never hold a secret. */
export type AuditRecord = {
  action: AuditAction;
  targetType: string;
  targetId?: string | undefined;
  targetName?: string | undefined;
  details?: Record<string, string | number | boolean | null | string[]>;
};

/** Writes who did what; call it inside the transaction of the change, so that neither exists alone. */
export async function recordAudit(tx: Db, ctx: Context, record: AuditRecord): Promise<void> {
  const { actor } = ctx;
  await insertAuditEntry(tx, {
    at: ctx.now,
    actorType: actor.type,
    actorId: "id" in actor ? actor.id : null,
    actorName: actorName(actor),
    action: record.action,
    targetType: record.targetType,
    targetId: record.targetId ?? null,
    targetName: record.targetName ?? null,
    details: record.details ?? {},
    address: ctx.address ?? null,
    requestId: ctx.requestId,
  });
}
