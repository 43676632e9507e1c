import "server-only";

import { AggregatorRegistry } from "prom-client";

import type { Context } from "@/lib/kernel/actor";
import { listLogSources } from "@/lib/log-sources/server";
import { healthStates } from "@/lib/log-sources/health-contract";
import { db } from "@/lib/platform/db/client";
import { metrics } from "@/lib/platform/metrics/metrics";

import { workerMetrics } from "./store";
import { secondsSinceTick } from "./worker-heartbeat";

async function countStates(ctx: Context): Promise<Map<string, number>> {
  const states = new Map<string, number>(healthStates.map((state) => [state, 0]));
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listLogSources>> = await listLogSources(ctx, {
      limit: 200,
      cursor: cursor ?? undefined,
    });
    for (const { health } of page.data)
      states.set(health.state, (states.get(health.state) ?? 0) + 1);
    cursor = page.nextCursor;
  } while (cursor);
  return states;
}

const workerLifeMilliseconds = 2 * 60_000;

/** The metrics of this process and of the living workers, added up, and the state of the sources, in Prometheus's text format. */
export async function collectMetrics(now: Date): Promise<{ text: string; contentType: string }> {
  const { registry, sources, secondsSinceTick: gauge } = metrics();
  const ctx: Context = { actor: { type: "system", name: "metrics" }, requestId: "metrics", now };
  for (const [state, count] of await countStates(ctx)) sources.set({ state }, count);
  gauge.set((await secondsSinceTick(now)) ?? -1);
  const workers = await workerMetrics(db(), new Date(now.getTime() - workerLifeMilliseconds));
  const own = await registry.getMetricsAsJSON();
  const all = AggregatorRegistry.aggregate([own, ...workers] as object[]);
  return { text: await all.metrics(), contentType: registry.contentType };
}
