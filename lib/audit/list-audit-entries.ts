import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { AppError } from "@/lib/kernel/errors";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { actorKind } from "./actor-kind";
import type { AuditActorDto, AuditEntryDto, ListAuditQuery } from "./contract";
import { findAuditEntries, findAuditEntry, listAuditActors as listActorRows } from "./store";
import { selectAuditPositions } from "./store-list";
import { toAuditEntry } from "./to-audit-entry";

const position = z.object({ at: instantSchema, id: z.uuid() });

const mostActors = 500;

/** The audit trail as filtered, newest first, up to `limit` a page. */
export async function listAuditEntries(
  ctx: Context,
  query: ListAuditQuery,
): Promise<Page<AuditEntryDto>> {
  authorize(ctx.actor, "AuditLogRead");
  const { limit, cursor, ...filters } = query;
  const after = cursor ? decodeCursor(cursor, position) : null;
  const positions = await selectAuditPositions(
    db(),
    filters,
    after && { at: new Date(after.at), id: after.id },
    limit + 1,
  );
  const page = toPage(
    positions,
    limit,
    ({ id }) => id,
    (last) => encodeCursor({ at: last.at.toISOString(), id: last.id }),
  );
  const rows = new Map((await findAuditEntries(db(), page.data)).map((row) => [row.id, row]));
  return { ...page, data: page.data.flatMap((id) => rows.get(id) ?? []).map(toAuditEntry) };
}

/** One entry of the audit trail, or `not_found`. */
export async function getAuditEntry(ctx: Context, id: string): Promise<AuditEntryDto> {
  authorize(ctx.actor, "AuditLogRead");
  const row = await findAuditEntry(db(), id);
  if (!row) throw new AppError("not_found", "There is no such entry in the audit log.");
  return toAuditEntry(row);
}

/** Who is in the audit trail, people and API tokens, by the name that they had last; at most 500. */
export async function listAuditActors(ctx: Context): Promise<Page<AuditActorDto>> {
  authorize(ctx.actor, "AuditLogRead");
  const rows = await listActorRows(db(), mostActors);
  const data = rows.map(({ id, type, name }) => ({ id, name, kind: actorKind({ type, name }) }));
  return {
    data: data.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    nextCursor: null,
  };
}
