import "server-only";

import { endSystemAlert, noteOnAlert } from "@/lib/alerts/server";
import { failingDestinationKey } from "@/lib/destinations/health-contract";
import { markDelivered } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db/client";

import type { AttemptKind } from "./contract";
import type { ClaimedRow } from "./store-claims";
import { wakeRetries } from "./store-failures";

type Success = { row: ClaimedRow; lane: string; kind: AttemptKind };

/** What follows from a success, after it is noted: others that waited for another try go now, and the destination is well again. */
export async function afterSuccess(ctx: Context, { row, lane, kind }: Success): Promise<void> {
  if (row.failures > 0) await wakeRetries(db(), lane, ctx.now);
  await db().$transaction(async (tx) => {
    const well = await markDelivered(tx, row.destinationId, ctx.now, kind);
    if (kind === "MESSAGE") {
      const text = `Brought to “${row.destinationName}”.`;
      await noteOnAlert(tx, ctx, row.alertId, { kind: "DELIVERED", text, tell: false });
    }
    if (!well) return;
    const key = failingDestinationKey(row.destinationId);
    await endSystemAlert(tx, ctx, key, "Alerts arrive there again.");
  });
}
