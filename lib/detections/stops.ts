import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { findStops } from "./store";

/** Which of some rules were stopped for raising too many alerts, and when they were resumed last. */
export type Stops = {
  isStopped: (ruleId: string) => boolean;
  resumedAt: (ruleId: string) => Date | null;
};

export async function loadStops(tx: Db, ruleIds: string[]): Promise<Stops> {
  const rows = await findStops(tx, [...new Set(ruleIds)]);
  const resumed = new Map(rows.map((row) => [row.ruleId, row.resumedAt]));
  return {
    isStopped: (ruleId) => resumed.get(ruleId) === null,
    resumedAt: (ruleId) => resumed.get(ruleId) ?? null,
  };
}
