import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import type { LogEventDto } from "@/lib/log-events/contract";
import { findLogEvents } from "@/lib/log-events/server";
import { db } from "@/lib/platform/db/client";

import { loadAlert } from "./load-alert";
import { listEventKeys } from "./store-events";

const position = z.object({ at: instantSchema, id: z.string().regex(/^\d{1,18}$/) });

function readMark(cursor: string | undefined) {
  if (!cursor) return null;
  const { at, id } = decodeCursor(cursor, position);
  return { eventTime: new Date(at), id: BigInt(id) };
}

/** An alert's events, newest first, up to `limit` a page. Those whose retention has ended are left out, so that a page may be shorter. */
export async function listAlertEvents(
  ctx: Context,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<LogEventDto>> {
  authorize(ctx.actor, "AlertRead");
  await loadAlert(db(), id);
  const keys = await listEventKeys(db(), id, readMark(cursor), limit + 1);
  const page = toPage(
    keys,
    limit,
    (key) => key,
    (last) => encodeCursor({ at: last.eventTime.toISOString(), id: String(last.id) }),
  );
  const data = await findLogEvents(db(), page.data);
  // Retention takes the oldest: where none is left, none follows.
  return { data, nextCursor: data.length > 0 ? page.nextCursor : null };
}
