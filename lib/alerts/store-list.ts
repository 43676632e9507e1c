import "server-only";

import { isOpenAlert } from "@/lib/kernel/alert-terms";
import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import type { AlertFilters } from "./contract";

/** The filters, and who asks when: what "me" and "snoozed" mean. */
export type AlertSearch = AlertFilters & { viewerId: string | null; now: Date };

export type AlertPosition = { at: Date; id: string };

function hasStatus(status: NonNullable<AlertFilters["status"]>): Prisma.Sql {
  const any = Prisma.sql`a.status = ANY(${status})`;
  // Said in these words the index of the open alerts can be used.
  return status.every(isOpenAlert) ? Prisma.sql`a.status IN ('OPEN', 'TRIAGED') AND ${any}` : any;
}

function isWith(assignee: NonNullable<AlertFilters["assignee"]>, viewerId: string | null) {
  const ids = assignee.flatMap((one) =>
    one === "none" ? [] : one === "me" ? (viewerId ?? []) : [one],
  );
  const somebody = Prisma.sql`a.assignee_id = ANY(${ids}::uuid[])`;
  return assignee.includes("none") ? Prisma.sql`(a.assignee_id IS NULL OR ${somebody})` : somebody;
}

function isSnoozed(snoozed: AlertFilters["snoozed"], now: Date): Prisma.Sql | undefined {
  if (snoozed === "include") return undefined;
  return snoozed === "only"
    ? Prisma.sql`a.snoozed_until > ${now}`
    : Prisma.sql`(a.snoozed_until IS NULL OR a.snoozed_until <= ${now})`;
}

const holdsText = (text: string) =>
  Prisma.sql`lower(a.title || E'\n' || a.summary) LIKE lower(${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})`;

/** The filters as SQL over `alert a`. */
function conditionsOf(search: AlertSearch): Prisma.Sql {
  const conditions = [
    search.status && hasStatus(search.status),
    search.severity && Prisma.sql`a.severity = ANY(${search.severity})`,
    search.type && Prisma.sql`a.type = ANY(${search.type})`,
    search.sourceId && Prisma.sql`a.source_id = ANY(${search.sourceId}::uuid[])`,
    search.logType && Prisma.sql`a.log_type = ANY(${search.logType})`,
    search.assignee && isWith(search.assignee, search.viewerId),
    search.ruleId && Prisma.sql`a.rule_id = ANY(${search.ruleId})`,
    search.q ? holdsText(search.q) : undefined,
    search.from && Prisma.sql`a.opened_at >= ${new Date(search.from)}`,
    search.to && Prisma.sql`a.opened_at < ${new Date(search.to)}`,
    search.firstEventFrom && Prisma.sql`a.first_event_at >= ${new Date(search.firstEventFrom)}`,
    search.firstEventTo && Prisma.sql`a.first_event_at < ${new Date(search.firstEventTo)}`,
    search.lastEventFrom && Prisma.sql`a.last_event_at >= ${new Date(search.lastEventFrom)}`,
    search.lastEventTo && Prisma.sql`a.last_event_at < ${new Date(search.lastEventTo)}`,
    search.eventCountMin === undefined
      ? undefined
      : Prisma.sql`a.event_count >= ${search.eventCountMin}`,
    search.eventCountMax === undefined
      ? undefined
      : Prisma.sql`a.event_count <= ${search.eventCountMax}`,
    isSnoozed(search.snoozed, search.now),
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** Where the alerts under these filters stand, newest first, older than `after`. */
export function selectAlertPositions(
  tx: Db,
  search: AlertSearch,
  after: AlertPosition | null,
  take: number,
) {
  const older = after
    ? Prisma.sql`AND (a.opened_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<AlertPosition[]>`
    SELECT a.id, a.opened_at AS at FROM alert a
    WHERE ${conditionsOf(search)} ${older}
    ORDER BY a.opened_at DESC, a.id DESC LIMIT ${take}`;
}

/** How many alerts there are under these filters, counted up to `limit`. */
export async function countAlertsUpTo(tx: Db, search: AlertSearch, limit: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM alert a WHERE ${conditionsOf(search)} LIMIT ${limit}
    ) AS found`;
  return row?.count ?? 0;
}
