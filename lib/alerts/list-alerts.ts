import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { instantSchema } from "@/lib/kernel/instant";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type {
  AlertActivityDto,
  AlertCountDto,
  AlertDto,
  AlertFilters,
  ListAlertsQuery,
} from "./contract";
import { loadAlert } from "./load-alert";
import { listActivityPage } from "./store";
import { selectAlerts } from "./store-alert";
import {
  type AlertPosition,
  type AlertSearch,
  countAlertsUpTo,
  selectAlertPositions,
} from "./store-list";
import { toActivity, toAlert } from "./to-alert";

const position = z.object({ at: instantSchema, id: z.uuid() });

export function readPosition(cursor: string | undefined): AlertPosition | null {
  if (!cursor) return null;
  const { at, id } = decodeCursor(cursor, position);
  return { at: new Date(at), id };
}

export const writePosition = (at: Date, id: string) => encodeCursor({ at: at.toISOString(), id });

const countLimit = 1000;

/** The filters as whoever asks means them. */
export function searchOf({ actor, now }: Context, filters: AlertFilters): AlertSearch {
  return { ...filters, viewerId: actor.type === "user" ? actor.id : null, now };
}

/** Alerts as filtered, newest first, up to `limit` a page. */
export async function listAlerts(ctx: Context, query: ListAlertsQuery): Promise<Page<AlertDto>> {
  authorize(ctx.actor, "AlertRead");
  const { limit, cursor, ...filters } = query;
  const search = searchOf(ctx, filters);
  const positions = await selectAlertPositions(db(), search, readPosition(cursor), limit + 1);
  const page = toPage(
    positions,
    limit,
    ({ id }) => id,
    ({ at, id }) => writePosition(at, id),
  );
  const rows = new Map((await selectAlerts(db(), page.data)).map((row) => [row.id, row]));
  return { ...page, data: page.data.flatMap((id) => rows.get(id) ?? []).map(toAlert) };
}

/** How many alerts there are under the filters, counted up to 1,000. */
export async function countAlerts(ctx: Context, filters: AlertFilters): Promise<AlertCountDto> {
  authorize(ctx.actor, "AlertRead");
  const count = await countAlertsUpTo(db(), searchOf(ctx, filters), countLimit + 1);
  return { count: Math.min(count, countLimit), more: count > countLimit };
}

/** One alert, or `not_found`. */
export async function getAlert(ctx: Context, id: string): Promise<AlertDto> {
  authorize(ctx.actor, "AlertRead");
  return toAlert(await loadAlert(db(), id));
}

/** What happened to an alert, oldest first, up to `limit` a page. */
export async function listAlertActivity(
  ctx: Context,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<AlertActivityDto>> {
  authorize(ctx.actor, "AlertRead");
  await loadAlert(db(), id);
  const rows = await listActivityPage(db(), id, readPosition(cursor), limit + 1);
  return toPage(rows, limit, toActivity, (last) => writePosition(last.at, last.id));
}
