import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import type { Page } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { LogSourceDto } from "./contract";
import { loadSource } from "./load-source";
import { listSourcePage } from "./store";
import { toLogSourceDto, toLogSources } from "./to-log-source";

const position = z.object({ id: z.uuid() });

/** Sources with their health, newest first, up to `limit` a page. */
export async function listLogSources(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<LogSourceDto>> {
  authorize(ctx.actor, "LogSourceRead");
  const after = cursor ? decodeCursor(cursor, position).id : null;
  const rows = await listSourcePage(db(), after, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const data = await toLogSources(db(), rows.slice(0, limit), ctx.now);
  return { data, nextCursor: last ? encodeCursor({ id: last.id }) : null };
}

/** One source, or `not_found`. */
export async function getLogSource(ctx: Context, id: string): Promise<LogSourceDto> {
  authorize(ctx.actor, "LogSourceRead");
  return toLogSourceDto(db(), await loadSource(db(), id), ctx.now);
}
