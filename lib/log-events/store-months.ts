import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

const monthName = /^log_event_\d{4}_\d{2}$/;

/** The partitions of the months that end with `since` or before, oldest first. */
export async function monthsBefore(tx: Db, since: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'log_event'::regclass ORDER BY 1`;
  const first = `log_event_${since.toISOString().slice(0, 7).replace("-", "_")}`;
  return rows.map(({ name }) => name).filter((name) => monthName.test(name) && name < first);
}

/** Drops a month with its events. Fails after a few seconds where somebody reads, for writers would queue up behind. */
export async function dropMonth(tx: Db, name: string): Promise<void> {
  if (!monthName.test(name)) throw new Error(`“${name}” is no month of events.`);
  await tx.$executeRaw`SELECT set_config('lock_timeout', '2s', true)`;
  await tx.$executeRaw`DROP TABLE IF EXISTS log_event_partitions.${Prisma.raw(name)}`;
}

/** Deletes events of before `since` that have no month of their own. */
export async function deleteOutsideMonths(tx: Db, since: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM log_event_partitions.log_event_default WHERE event_time < ${since}`;
}
