import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

/** Adds a source's events of the table `inserted` to its counts; earlier quarters first, so that two who count the same ones wait for each other in one order. */
export const addCounts = (sourceId: string) => Prisma.sql`
  INSERT INTO log_event_count AS known (starts_at, source_id, count)
  SELECT date_bin('15 minutes', event_time, 'epoch') AS starts_at, ${sourceId}::uuid, count(*)
  FROM inserted GROUP BY 1 ORDER BY 1
  ON CONFLICT (starts_at, source_id) DO UPDATE SET count = known.count + excluded.count`;

/** Events that happened since the first of these instants, by the part that each of them begins, from 1 on; parts without events have no row. Exact where parts begin at quarters of an hour and lie in the weeks that counts are kept. */
export function countEventsByPart(tx: Db, starts: Date[]) {
  return tx.$queryRaw<{ part: number; count: number }[]>`
    SELECT width_bucket(starts_at, ${starts}::timestamptz[]) AS part, sum(count)::float8 AS count
    FROM log_event_count WHERE starts_at >= ${starts[0]}::timestamptz GROUP BY 1`;
}

/** Forgets the counts of what happened before. */
export async function deleteCountsBefore(tx: Db, before: Date): Promise<void> {
  await tx.logEventCount.deleteMany({ where: { startsAt: { lt: before } } });
}
