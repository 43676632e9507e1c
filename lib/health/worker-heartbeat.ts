import "server-only";

import { hostname } from "node:os";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { metrics } from "@/lib/platform/metrics/metrics";

import { recordOutage } from "./record-outage";
import { lockTicks, newestTick, setTick, upsertHeartbeat } from "./store";
import { version } from "./version";

/** Past this, readiness fails: a worker that lives but does nothing is no worker. */
export const tickOverdueMilliseconds = 3 * 60_000;

/** Notes that a worker process lives, with its metrics as they stand. */
export async function recordWorkerSeen(ctx: Context, workerId: string): Promise<void> {
  authorize(ctx.actor, "GeneralSettingsModify");
  const snapshot = await metrics().registry.getMetricsAsJSON();
  await upsertHeartbeat(db(), workerId, ctx.now, {
    hostname: hostname(),
    version,
    metrics: JSON.stringify(snapshot),
  });
}

const isOutage = (last: Date | null, now: Date): last is Date =>
  last !== null && now.getTime() - last.getTime() > tickOverdueMilliseconds;

/** Notes that a worker completed a tick; after an outage it is the first to say so, in an alert. */
export async function recordTick(ctx: Context, workerId: string): Promise<void> {
  authorize(ctx.actor, "GeneralSettingsModify");
  if (!isOutage(await newestTick(db()), ctx.now)) {
    await setTick(db(), workerId, ctx.now);
    return;
  }
  await db().$transaction(async (tx) => {
    await lockTicks(tx);
    // Another worker may have been first.
    const last = await newestTick(tx);
    if (isOutage(last, ctx.now)) await recordOutage(tx, ctx, last);
    await setTick(tx, workerId, ctx.now);
  });
}

/** Right after a start the worker may need a moment for its first tick. */
const startSeconds = 30;

/** When any worker last completed a tick, and whether that is too long ago; a process that started just now waits with its judgement. */
export async function readTicks(
  now: Date,
  upSeconds = process.uptime(),
): Promise<{ lastAt: string | null; overdue: boolean }> {
  const last = await newestTick(db());
  const late = last === null || isOutage(last, now);
  return { lastAt: last?.toISOString() ?? null, overdue: late && upSeconds >= startSeconds };
}

/** Seconds since any worker completed a tick; null when none ever did. */
export async function secondsSinceTick(now: Date): Promise<number | null> {
  const last = await newestTick(db());
  return last ? Math.max(0, (now.getTime() - last.getTime()) / 1000) : null;
}
