import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import type { Page } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { DestinationDto } from "./contract";
import { loadDestination } from "./load-destination";
import { listDestinationPage } from "./store";
import { toDestinationDto, toDestinations } from "./to-destination";

const position = z.object({ id: z.uuid() });

/** Destinations with their health and volume, newest first, up to `limit` a page. */
export async function listDestinations(
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<DestinationDto>> {
  authorize(ctx.actor, "DestinationRead");
  const after = cursor ? decodeCursor(cursor, position).id : null;
  const rows = await listDestinationPage(db(), after, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const data = await toDestinations(db(), rows.slice(0, limit), ctx.now);
  return { data, nextCursor: last ? encodeCursor({ id: last.id }) : null };
}

/** One destination, or `not_found`. */
export async function getDestination(ctx: Context, id: string): Promise<DestinationDto> {
  authorize(ctx.actor, "DestinationRead");
  return toDestinationDto(db(), await loadDestination(db(), id), ctx.now);
}
