import "server-only";

import { resolveSystemAlert } from "@/lib/alerts/server";
import { markDelivered } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db/client";

import { failingDestinationKey } from "./decide-routing";
import type { ClaimedRow } from "./store-claims";
import { findOpenByKey, wakeRetries } from "./store-failures";

/** What follows from a success, after it is noted: others that waited for another try go now, and the destination is well again. */
export async function afterSuccess(ctx: Context, row: ClaimedRow, lane: string): Promise<void> {
  if (row.failures > 0) await wakeRetries(db(), lane, ctx.now);
  await db().$transaction(async (tx) => {
    await markDelivered(tx, row.destinationId, ctx.now);
    const alertId = await findOpenByKey(tx, failingDestinationKey(row.destinationId));
    if (alertId !== null) await resolveSystemAlert(tx, ctx, alertId, "Alerts arrive there again.");
  });
}
