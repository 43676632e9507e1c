import "server-only";

import type { Db } from "@/lib/platform/db/client";

type PollSums = {
  first_in_hour: Date | null;
  pages: number;
  calls: number;
  calls_in_minute: number;
  late_rows: number;
  rate_limited: number;
};

type Since = { minute: Date; hour: Date; week: Date };

const none: PollSums = {
  first_in_hour: null,
  pages: 0,
  calls: 0,
  calls_in_minute: 0,
  late_rows: 0,
  rate_limited: 0,
};

/** A source's ledger added up: pages and calls of the hour, calls of the minute, the rest of the week. */
export async function sumPolls(tx: Db, sourceId: string, since: Since): Promise<PollSums> {
  const [sums] = await tx.$queryRaw<PollSums[]>`
    SELECT min(started_at) FILTER (WHERE started_at > ${since.hour}) AS first_in_hour,
      coalesce(sum(pages) FILTER (WHERE started_at > ${since.hour}), 0)::int AS pages,
      coalesce(sum(calls) FILTER (WHERE started_at > ${since.hour}), 0)::int AS calls,
      coalesce(sum(calls) FILTER (WHERE started_at > ${since.minute}), 0)::int AS calls_in_minute,
      coalesce(sum(late_rows), 0)::int AS late_rows,
      coalesce(sum(rate_limited), 0)::int AS rate_limited
    FROM poll WHERE source_id = ${sourceId}::uuid AND started_at > ${since.week}`;
  return sums ?? none;
}

/** The distinct errors that polls ended with, at most ten, the last one first. */
export function sumPollErrors(tx: Db, sourceId: string, since: Date) {
  return tx.$queryRaw<
    { code: string; message: string | null; first_at: Date; last_at: Date; times: number }[]
  >`
    SELECT error_code AS code, (array_agg(error_message ORDER BY started_at DESC))[1] AS message,
      min(started_at) AS first_at, max(started_at) AS last_at, count(*)::int AS times
    FROM poll
    WHERE source_id = ${sourceId}::uuid AND started_at > ${since} AND error_code IS NOT NULL
    GROUP BY error_code ORDER BY max(started_at) DESC LIMIT 10`;
}
