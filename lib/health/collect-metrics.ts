import "server-only";

import { AggregatorRegistry } from "prom-client";

import type { Context } from "@/lib/kernel/actor";
import { listLogSources } from "@/lib/log-sources/server";
import { healthStates } from "@/lib/log-sources/health-contract";
import { db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger/logger";
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

/** What only the database knows: the state of the sources, the last tick, and the living workers' metrics. */
async function readFromDatabase(now: Date): Promise<object[]> {
  const { sources, secondsSinceTick: gauge } = metrics();
  const ctx: Context = { actor: { type: "system", name: "metrics" }, requestId: "metrics", now };
  for (const [state, count] of await countStates(ctx)) sources.set({ state }, count);
  gauge.set((await secondsSinceTick(now)) ?? -1);
  const workers = await workerMetrics(db(), new Date(now.getTime() - workerLifeMilliseconds));
  return workers as object[];
}

/** The metrics of this process and of the living workers, added up, in Prometheus's text format; of this process alone, with margay_database_up 0, while the database is away. */
export async function collectMetrics(now: Date): Promise<{ text: string; contentType: string }> {
  const { registry, databaseUp } = metrics();
  const workers = await readFromDatabase(now).catch((err: unknown) => {
    log().warn({ err }, "metrics without the database");
    return null;
  });
  databaseUp.set(workers ? 1 : 0);
  const own = await registry.getMetricsAsJSON();
  const all = AggregatorRegistry.aggregate([own, ...(workers ?? [])]);
  return { text: await all.metrics(), contentType: registry.contentType };
}
