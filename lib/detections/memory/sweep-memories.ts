import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { rules } from "../registry";
import { deleteExpiredSightings } from "./store-build";

const day = 86_400_000;

/** What rules of another version of Margay remember, which knows best, is kept as long as that. */
const longestDays = 400;

/** Forgets what rules saw last so long ago that they keep it no longer. */
export async function sweepMemories(tx: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  await deleteExpiredSightings(
    tx,
    rules.flatMap(({ id, memory }) =>
      memory ? [{ ruleId: id, before: before(memory.keepDays) }] : [],
    ),
    before(longestDays),
  );
}
