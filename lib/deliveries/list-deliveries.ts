import "server-only";

import { z } from "zod";

import type { Context } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor } from "@/lib/kernel/cursor";
import { instantSchema } from "@/lib/kernel/instant";
import { AppError } from "@/lib/kernel/errors";
import { type Page, toPage } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { AlertDeliveryDto, ListDeliveriesQuery, ListedDeliveryDto } from "./contract";
import { alertExists, listOfAlert, listPage } from "./store";
import { toAlertDelivery, toListedDelivery } from "./to-delivery";

const position = z.object({ at: instantSchema, id: z.uuid() });

/** Where an alert was brought, with the last attempts of each; `not_found` when there is no such alert. */
export async function listAlertDeliveries(
  ctx: Context,
  alertId: string,
): Promise<{ data: AlertDeliveryDto[]; nextCursor: null }> {
  authorize(ctx.actor, "AlertRead");
  const rows = await listOfAlert(db(), alertId);
  if (rows.length === 0 && !(await alertExists(db(), alertId)))
    throw new AppError("not_found", "There is no such alert. Its address may be cut short.");
  return { data: rows.map(toAlertDelivery), nextCursor: null };
}

/** Deliveries as filtered, newest first, up to `limit` a page. */
export async function listDeliveries(
  ctx: Context,
  query: ListDeliveriesQuery,
): Promise<Page<ListedDeliveryDto>> {
  authorize(ctx.actor, "AlertRead");
  const { limit, cursor, ...filters } = query;
  const read = cursor ? decodeCursor(cursor, position) : null;
  const after = read && { at: new Date(read.at), id: read.id };
  const rows = await listPage(db(), filters, after, limit + 1);
  return toPage(rows, limit, toListedDelivery, ({ createdAt, id }) =>
    encodeCursor({ at: createdAt.toISOString(), id }),
  );
}
