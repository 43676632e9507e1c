import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { type HealthState, healthStates } from "./health-contract";
import { setupStepSchema } from "./setup-contract";
import { sourceHealth } from "./source-health";
import { listSourcePage } from "./store";

const pageSize = 200;

/** How many sources are in each state of health, without counting their events. */
export async function countSourceStates({
  actor,
  now,
}: Context): Promise<Record<HealthState, number>> {
  authorize(actor, "LogSourceRead");
  const counts = new Map<HealthState, number>();
  let after: string | null = null;
  do {
    const rows: Awaited<ReturnType<typeof listSourcePage>> = await listSourcePage(
      db(),
      after,
      pageSize,
    );
    for (const row of rows) {
      const setupStep = setupStepSchema.parse(row.setupStep);
      const { state } = sourceHealth({ ...row, setupStep, eventsLastDay: null }, now);
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    after = rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null;
  } while (after !== null);
  const all = healthStates.map((state) => [state, counts.get(state) ?? 0] as const);
  return Object.fromEntries(all) as Record<HealthState, number>;
}
