import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { AppError } from "@/lib/kernel/errors";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";

import type { AlertActivityDto, AlertDto, ListAlertsQuery } from "./contract";
import { type AlertRow, findAlert, listActivityPage, listAlertPage } from "./store";
import { toActivity, toAlert } from "./to-alert";

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });

function readPosition(cursor: string | undefined) {
  if (!cursor) return null;
  const { at, id } = decodeCursor(cursor, position);
  return { at: new Date(at), id };
}

const writePosition = (at: Date, id: string) => encodeCursor({ at: at.toISOString(), id });

async function loadAlert(tx: Db, id: string): Promise<AlertRow> {
  const row = await findAlert(tx, id);
  if (row) return row;
  throw new AppError("not_found", "There is no such alert. Its address may be cut short.");
}

/** Alerts as filtered, newest first, up to `limit` a page. */
export async function listAlerts(ctx: Context, query: ListAlertsQuery): Promise<Page<AlertDto>> {
  authorize(ctx.actor, "AlertRead");
  const { limit, cursor, ...filters } = query;
  const rows = await listAlertPage(db(), filters, readPosition(cursor), limit + 1);
  return toPage(rows, limit, toAlert, (last) => writePosition(last.openedAt, last.id));
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
