import "server-only";

import { hostname } from "node:os";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { metrics } from "@/lib/platform/metrics/metrics";

import { newestTick, setTick, upsertHeartbeat } from "./store";
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

/** Notes that a worker completed a tick. */
export async function recordTick(ctx: Context, workerId: string): Promise<void> {
  authorize(ctx.actor, "GeneralSettingsModify");
  await setTick(db(), workerId, ctx.now);
}

/** Seconds since any worker completed a tick; null when none ever did. */
export async function secondsSinceTick(now: Date): Promise<number | null> {
  const last = await newestTick(db());
  return last ? Math.max(0, (now.getTime() - last.getTime()) / 1000) : null;
}
