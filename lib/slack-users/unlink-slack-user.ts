import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { deleteLink } from "./store";

/** Takes a Slack person's account away; their next click is theirs by email, or nobody's. */
export async function unlinkSlackUser(ctx: Context, id: string): Promise<void> {
  authorize(ctx.actor, "UserModify");
  await db().$transaction(async (tx) => {
    const link = await deleteLink(tx, id);
    if (!link)
      throw new AppError("not_found", "There is no such link. Somebody may have removed it.");
    await recordAudit(tx, ctx, {
      action: "UNLINK_SLACK_USER",
      targetType: "user",
      targetId: link.userId,
      targetName: link.user.email,
      details: { slackTeamId: link.slackTeamId, slackUserId: link.slackUserId },
    });
  });
}
