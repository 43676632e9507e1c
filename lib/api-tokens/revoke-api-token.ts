import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { markRevoked } from "./store";

/** Ends a token at once; `not_found` when there is none that works. */
export async function revokeApiToken(ctx: Context, id: string): Promise<void> {
  authorize(ctx.actor, "OrganizationAPITokenModify");
  await db().$transaction(async (tx) => {
    const token = await markRevoked(tx, id, ctx.now);
    if (!token)
      throw new AppError("not_found", "There is no such token, or it was revoked before.");
    await recordAudit(tx, ctx, {
      action: "DELETE_API_TOKEN",
      targetType: "apiToken",
      targetId: id,
      targetName: token.name,
    });
  });
}
