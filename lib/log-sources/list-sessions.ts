import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { findEventKey } from "@/lib/log-events/server";
import { db } from "@/lib/platform/db/client";

import { loadSource } from "./load-source";
import type { AccessSessionDto } from "./session-contract";
import { listSessionPage } from "./store-sessions";

const position = z.object({ lastSeen: instantSchema, id: z.string() });

type Query = { limit: number; cursor?: string | undefined; event?: string | undefined };

/** The living rows of an access log, newest last seen first; none for other logs. */
export async function listSourceSessions(
  ctx: Context,
  id: string,
  { limit, cursor, event }: Query,
): Promise<Page<AccessSessionDto>> {
  authorize(ctx.actor, "DataAnalyticsRead");
  await loadSource(db(), id);
  const after = cursor ? decodeCursor(cursor, position) : null;
  const key = event === undefined ? undefined : await findEventKey(db(), id, event);
  if (key === null) return { data: [], nextCursor: null };
  const rows = await listSessionPage(db(), id, { after, key, take: limit + 1 });
  return toPage(
    rows,
    limit,
    (row) => ({
      id: row.key,
      userId: row.userId,
      username: row.username,
      ip: row.ip,
      userAgent: row.userAgent,
      firstSeen: row.firstSeen.toISOString(),
      lastSeen: row.lastSeen.toISOString(),
      count: Number(row.count),
      updatedAt: row.updatedAt.toISOString(),
    }),
    (last) => encodeCursor({ lastSeen: last.lastSeen.toISOString(), id: last.key }),
  );
}
