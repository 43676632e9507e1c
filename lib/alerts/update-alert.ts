import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { parseInput } from "@/lib/platform/http/parse-input";

import { applyChange } from "./apply-change";
import { updateAlertInput, type UpdateAlertInput } from "./change-contract";
import type { AlertDto } from "./contract";
import { type Before, inTurn } from "./in-turn";
import { loadAlert, noSuchAlert } from "./load-alert";
import { insertLines, insertNotices, lockAlerts, touchAlerts } from "./store-changes";
import { toAlert } from "./to-alert";
import { readWantedChange } from "./wanted-change";

/**
 * Changes an alert's status or assignee, or snoozes it; what is so already writes nothing. `conflict` when it became
 * another since `ifVersion`, when it is ended and cannot be snoozed, and when a newer alert has taken its place.
 */
export async function updateAlert(
  ctx: Context,
  id: string,
  input: UpdateAlertInput,
  before?: Before,
): Promise<AlertDto> {
  authorize(ctx.actor, "AlertModify");
  const { ifVersion, ...change } = parseInput(updateAlertInput, input);
  return inTurn(async (tx) => {
    await before?.(tx);
    const wanted = await readWantedChange(tx, ctx, change);
    const [alert] = await lockAlerts(tx, [id]);
    if (!alert) throw noSuchAlert();
    if (ifVersion !== undefined && ifVersion !== alert.version) {
      throw new AppError(
        "conflict",
        "Somebody changed this alert meanwhile. Look at it again, then repeat your change.",
      );
    }
    const { changed, refused } = await applyChange(tx, ctx, [alert], wanted.change);
    const [refusal] = refused;
    if (refusal) throw new AppError("conflict", refusal.message);
    if (changed.length === 0 && change.comment) {
      // A colleague was quicker; what was written beside it is not lost.
      await touchAlerts(tx, ctx.now, [id]);
      await insertLines(tx, ctx, [{ alertId: id, kind: "COMMENT", text: change.comment }]);
      await insertNotices(tx, ctx.now, [{ alertId: id, kind: "CHANGED" }]);
    }
    if (changed.length > 0 || change.comment) {
      await recordAudit(tx, ctx, {
        action: "UPDATE_ALERT",
        targetType: "alert",
        targetId: id,
        targetName: alert.title,
        details: wanted.details,
      });
    }
    return toAlert(await loadAlert(tx, id));
  });
}
