import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { deleteExpiredPending, deleteOldTrials, sweepMemories } from "@/lib/detections/server";
import { dropExpiredCounts, dropExpiredEvents, ensurePartitions } from "@/lib/log-events/server";
import { db } from "@/lib/platform/db/client";

import { deleteExpired } from "./store";

const ledgerDays = 90;
const day = 86_400_000;

/** Removes what has run out (sessions, grants, counters, matches below their threshold, trials of rules, what rules remember no longer, polls and attempts to deliver that are old, events past their retention, counts of events) and makes this and the next month's partitions. */
export async function sweepExpired(ctx: Context): Promise<void> {
  authorize(ctx.actor, "GeneralSettingsModify");
  const { now } = ctx;
  await deleteExpired(db(), now, new Date(now.getTime() - ledgerDays * day));
  await deleteExpiredPending(db(), now);
  await sweepMemories(db(), now);
  await deleteOldTrials(db(), now);
  await dropExpiredEvents(now);
  await dropExpiredCounts(now);
  await db().$transaction((tx) => ensurePartitions(tx, [now, new Date(now.getTime() + 31 * day)]));
}
