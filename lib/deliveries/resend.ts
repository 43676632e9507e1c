import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import {
  type AlertDeliveryDto,
  type ResendDeliveriesInput,
  resendDeliveriesInput,
} from "./contract";
import { findDestinationName, hurry, lockDelivery, startOver, takeUpFailed } from "./store";
import { toAlertDelivery } from "./to-delivery";

/** Has an alert brought to a destination again, as a new message; one that is still to come is tried at once instead. */
export async function resendAlertDelivery(
  ctx: Context,
  alertId: string,
  deliveryId: string,
): Promise<AlertDeliveryDto> {
  authorize(ctx.actor, "AlertModify");
  return db().$transaction(async (tx) => {
    const row = await lockDelivery(tx, alertId, deliveryId);
    if (!row) throw new AppError("not_found", "There is no such delivery of this alert.");
    const { destination } = row;
    if (destination.deletedAt !== null)
      throw new AppError(
        "conflict",
        `“${destination.name}” was deleted, so nothing can be sent there. Add the destination again first.`,
      );
    const stillToCome = row.status === "WAITING" || row.status === "BLOCKED";
    await (stillToCome ? hurry : startOver)(tx, row.id, ctx.now);
    await recordAudit(tx, ctx, {
      action: "RESEND_ALERT",
      targetType: "alert",
      targetId: alertId,
      targetName: row.alert.title,
      details: { destination: destination.name },
    });
    const resent = await lockDelivery(tx, alertId, deliveryId);
    return toAlertDelivery(resent ?? row);
  });
}

/** Has everything that was given up for a destination sent again; answers how many alerts that are. */
export async function resendDeliveries(
  ctx: Context,
  input: ResendDeliveriesInput,
): Promise<{ count: number }> {
  authorize(ctx.actor, "AlertModify");
  const { destinationId } = parseInput(resendDeliveriesInput, input);
  return db().$transaction(async (tx) => {
    const destination = await findDestinationName(tx, destinationId);
    if (!destination) throw new AppError("not_found", "There is no such destination any more.");
    const count = await takeUpFailed(tx, destinationId, ctx.now);
    if (count > 0)
      await recordAudit(tx, ctx, {
        action: "RESEND_ALERTS",
        targetType: "destination",
        targetId: destinationId,
        targetName: destination.name,
        details: { count },
      });
    return { count };
  });
}
