import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import { claimDue } from "./store";

const batch = 500;

/** The ids of sources whose poll is due, each claimed by one caller only; their next poll is one interval after the time that this one was due, so that a late start does not shift the rhythm and a lost job is made up for by itself. */
export async function claimDueSources(ctx: Context): Promise<string[]> {
  authorize(ctx.actor, "LogSourceModify");
  return claimDue(db(), ctx.now, env().MARGAY_POLL_SECONDS, batch);
}
