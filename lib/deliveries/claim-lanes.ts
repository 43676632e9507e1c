import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { findDueLanes, settleBlocked } from "./store-lanes";

const batch = 500;

/** The lanes in which something can be brought now and nobody is at work; whoever takes one of them first has it. */
export async function claimLanes(ctx: Context): Promise<string[]> {
  authorize(ctx.actor, "AlertModify");
  await settleBlocked(db(), ctx.now);
  return findDueLanes(db(), ctx.now, batch);
}
