import "server-only";

import { endSystemAlert } from "@/lib/alerts/server";
import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { failingDestinationKey } from "./health-contract";
import { loadDestination, loadDestinationForChange } from "./load-destination";
import { updateDestinationRow } from "./store";
import { forgetUnusedSecrets, lockCredential } from "./store-credentials";
import { giveUpDeliveries } from "./store-deliveries";

/** Deletes a destination; what it was still owed is given up, the alert about its failing ends, and an app's secrets go with its last destination. */
export async function deleteDestination(ctx: Context, id: string): Promise<void> {
  authorize(ctx.actor, "DestinationModify");
  await db().$transaction(async (tx) => {
    // The credential before its destinations, as everybody locks who takes both.
    await lockCredential(tx, (await loadDestination(tx, id)).credentialId);
    const row = await loadDestinationForChange(tx, id);
    await updateDestinationRow(tx, id, { deletedAt: ctx.now, problemCheckAt: null });
    await giveUpDeliveries(tx, id);
    await endSystemAlert(tx, ctx, failingDestinationKey(id), "The destination was deleted.");
    await forgetUnusedSecrets(tx, row.credentialId);
    await recordAudit(tx, ctx, {
      action: "DELETE_DESTINATION",
      targetType: "destination",
      targetId: id,
      targetName: row.name,
    });
  });
}
