import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import { claimDue } from "./store";

const batch = 500;

/** The ids of at most `most` sources whose poll is due, the longest first, each claimed by one caller only; their next poll is one interval after the time that this one was due, so that a late start does not shift the rhythm and a lost job is made up for by itself. */
export async function claimDueSources(ctx: Context, most = batch): Promise<string[]> {
  authorize(ctx.actor, "LogSourceModify");
  if (most <= 0) return [];
  return claimDue(db(), ctx.now, env().MARGAY_POLL_SECONDS, Math.min(most, batch));
}
