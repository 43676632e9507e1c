import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { AuditEntryDto } from "./contract";
import { listAuditPage } from "./store";

const position = z.object({ at: instantSchema, id: z.uuid() });

/** The audit trail, newest first, up to `limit` a page. */
export async function listAuditEntries(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<AuditEntryDto>> {
  authorize(ctx.actor, "AuditLogRead");
  const after = cursor ? decodeCursor(cursor, position) : null;
  const rows = await listAuditPage(
    db(),
    after && { at: new Date(after.at), id: after.id },
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    (row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: { type: row.actorType, id: row.actorId, name: row.actorName },
      action: row.action,
      target: { type: row.targetType, id: row.targetId, name: row.targetName },
      details: z.record(z.string(), z.unknown()).parse(row.details),
      address: row.address,
      requestId: row.requestId,
    }),
    (last) => encodeCursor({ at: last.at.toISOString(), id: last.id }),
  );
}
