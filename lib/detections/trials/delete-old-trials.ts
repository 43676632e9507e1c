import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { deleteTrialsBefore } from "./store";

const keptDays = 30;

/** Removes trials that are older than 30 days, whatever became of them. */
export async function deleteOldTrials(tx: Db, now: Date): Promise<void> {
  await deleteTrialsBefore(tx, new Date(now.getTime() - keptDays * 86_400_000));
}
