import "server-only";

import type { Db } from "@/lib/platform/db/client";

// Days and weeks come as the instants at which they begin, so that nothing depends on the zones that Postgres knows;
// `part` counts them from 1.

/** Alerts opened since the first start, by part and severity. */
export function countOpened(tx: Db, starts: Date[]) {
  return tx.$queryRaw<{ part: number; severity: string; count: number }[]>`
    SELECT width_bucket(opened_at, ${starts}::timestamptz[]) AS part, severity, count(*)::int AS count
    FROM alert WHERE opened_at >= ${starts[0]}::timestamptz GROUP BY 1, 2`;
}

/** The alerts that are open or triaged, by severity and assignee. */
export function countOpen(tx: Db) {
  return tx.$queryRaw<
    { severity: string; assigneeId: string | null; name: string | null; count: number }[]
  >`
    SELECT a.severity, a.assignee_id AS "assigneeId", u.name, count(*)::int AS count
    FROM alert a LEFT JOIN "user" u ON u.id = a.assignee_id
    WHERE a.status IN ('OPEN', 'TRIAGED') GROUP BY 1, 2, 3`;
}

/** How long alerts that ended since the first start were open, by part; seconds. */
export function timesToResolve(tx: Db, starts: Date[]) {
  return tx.$queryRaw<{ part: number; count: number; median: number; p90: number }[]>`
    SELECT part, count(*)::int AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90
    FROM (
      SELECT width_bucket(resolved_at, ${starts}::timestamptz[]) AS part,
        extract(epoch FROM resolved_at - opened_at)::float8 AS seconds
      FROM alert WHERE resolved_at >= ${starts[0]}::timestamptz AND status IN ('RESOLVED', 'CLOSED')
    ) AS ended GROUP BY part`;
}

/** What opened the most alerts since `from`: a rule, or else a title. */
export function countByKind(tx: Db, from: Date, take: number) {
  return tx.$queryRaw<{ ruleId: string | null; type: string; title: string; count: number }[]>`
    SELECT min(rule_id) AS "ruleId", type, (array_agg(title ORDER BY opened_at DESC))[1] AS title, count(*)::int AS count
    FROM alert WHERE opened_at >= ${from} GROUP BY type, coalesce(rule_id, title), rule_id IS NULL
    ORDER BY count(*) DESC, 3 LIMIT ${take}`;
}
