import "server-only";

import { noteOnAlert, resolveSystemAlert } from "@/lib/alerts/server";
import { markDelivered } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db/client";

import type { AttemptKind } from "./contract";
import { failingDestinationKey } from "./decide-routing";
import type { ClaimedRow } from "./store-claims";
import { findOpenByKey, wakeRetries } from "./store-failures";

type Success = { row: ClaimedRow; lane: string; kind: AttemptKind };

/** What follows from a success, after it is noted: others that waited for another try go now, and the destination is well again. */
export async function afterSuccess(ctx: Context, { row, lane, kind }: Success): Promise<void> {
  if (row.failures > 0) await wakeRetries(db(), lane, ctx.now);
  await db().$transaction(async (tx) => {
    await markDelivered(tx, row.destinationId, ctx.now);
    if (kind === "MESSAGE") {
      const text = `Brought to “${row.destinationName}”.`;
      await noteOnAlert(tx, ctx, row.alertId, { kind: "DELIVERED", text, tell: false });
    }
    const alertId = await findOpenByKey(tx, failingDestinationKey(row.destinationId));
    if (alertId !== null) await resolveSystemAlert(tx, ctx, alertId, "Alerts arrive there again.");
  });
}
