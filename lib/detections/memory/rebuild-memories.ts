import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { buildMemories } from "./build-memories";
import { spoilMemories } from "./store-build";

/** Forgets what rules remember and lets them learn it anew from the stored events; until that is done they raise nothing. Answers from how many sources and events. May be ended and started again. */
export async function rebuildMemories(ctx: Context): Promise<{ sources: number; events: number }> {
  authorize(ctx.actor, "RuleModify");
  await db().$transaction(async (tx) => {
    await spoilMemories(tx);
    await recordAudit(tx, ctx, {
      action: "REBUILD_RULE_MEMORY",
      targetType: "detection",
    });
  });
  return buildMemories(ctx);
}
