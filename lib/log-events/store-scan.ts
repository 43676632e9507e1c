import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import type { EventPosition } from "./event-id";

/** Which events a scan reads; `actions` null: all of the log types. */
export type ScanFilter = { logTypes: readonly string[]; actions: readonly string[] | null };

export type ScannedEvent = EventPosition & {
  sourceId: string;
  /** The Slack organization, or workspace, that the source reads from; the source itself where it is not known. */
  organization: string;
  logType: string;
  action: string | null;
  raw: unknown;
};

/** As SQL over `log_event e`; the sources let the index by source and time serve where no action is asked for. */
function conditions({ logTypes, actions }: ScanFilter, from: Date, to: Date): Prisma.Sql {
  const types = [...logTypes];
  const wanted = actions
    ? Prisma.sql`e.action = ANY(${[...actions]})`
    : Prisma.sql`e.source_id IN (SELECT id FROM log_source WHERE log_type = ANY(${types}))`;
  return Prisma.sql`${wanted} AND e.log_type = ANY(${types})
    AND e.event_time >= ${from} AND e.event_time < ${to}`;
}

/** Events from `from` to before `to`, oldest first, after the position where one is given. */
export function selectScanned(
  tx: Db,
  filter: ScanFilter,
  { from, to, after }: { from: Date; to: Date; after: EventPosition | null },
  take: number,
) {
  const start = after
    ? Prisma.sql`AND (e.event_time, e.id) > (${after.eventTime}, ${after.id})`
    : Prisma.empty;
  return tx.$queryRaw<ScannedEvent[]>`
    SELECT e.event_time AS "eventTime", e.id, e.source_id AS "sourceId",
      coalesce(s.slack_enterprise_id, s.slack_team_id, s.id::text) AS organization,
      e.log_type AS "logType", e.action, e.raw
    FROM log_event e JOIN log_source s ON s.id = e.source_id
    WHERE ${conditions(filter, from, to)} ${start}
    ORDER BY e.event_time, e.id LIMIT ${take}`;
}

/** How many events a scan would read. */
export async function countScanned(
  tx: Db,
  filter: ScanFilter,
  from: Date,
  to: Date,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM log_event e WHERE ${conditions(filter, from, to)}`;
  return Number(row?.count ?? 0n);
}

/** About how many events a scan would read, as Postgres guesses without looking. */
export async function guessScanned(
  tx: Db,
  filter: ScanFilter,
  from: Date,
  to: Date,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }[]>`
    EXPLAIN (FORMAT JSON) SELECT 1 FROM log_event e WHERE ${conditions(filter, from, to)}`;
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

/** Every action there is, by leaps through the index: as many steps as there are actions, whatever the number of events. */
export async function allActions(tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE leap AS (
      SELECT (SELECT min(action) FROM log_event) AS action
      UNION ALL
      SELECT (SELECT min(e.action) FROM log_event e WHERE e.action > leap.action) FROM leap
      WHERE leap.action IS NOT NULL
    )
    SELECT action FROM leap WHERE action IS NOT NULL`;
  return rows.map(({ action }) => action);
}
