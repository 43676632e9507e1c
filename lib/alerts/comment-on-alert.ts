import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { parseInput } from "@/lib/platform/http/parse-input";

import { commentInput, type CommentInput } from "./change-contract";
import type { AlertActivityDto } from "./contract";
import { type Before, inTurn } from "./in-turn";
import { noSuchAlert } from "./load-alert";
import { insertLines, insertNotices, lockAlerts, touchAlerts } from "./store-changes";
import { toActivity } from "./to-alert";

/** Writes a comment into an alert's activity and tells destinations; answers the line. */
export async function commentOnAlert(
  ctx: Context,
  id: string,
  input: CommentInput,
  before?: Before,
): Promise<AlertActivityDto> {
  authorize(ctx.actor, "AlertModify");
  const { text } = parseInput(commentInput, input);
  return inTurn(async (tx) => {
    await before?.(tx);
    const [alert] = await lockAlerts(tx, [id]);
    if (!alert) throw noSuchAlert();
    await touchAlerts(tx, ctx.now, [id]);
    const [line] = await insertLines(tx, ctx, [{ alertId: id, kind: "COMMENT", text }]);
    if (!line) throw new Error("The comment was not written.");
    await insertNotices(tx, ctx.now, [{ alertId: id, kind: "CHANGED" }]);
    await recordAudit(tx, ctx, {
      action: "COMMENT_ON_ALERT",
      targetType: "alert",
      targetId: id,
      targetName: alert.title,
      details: { text },
    });
    return toActivity(line);
  });
}
