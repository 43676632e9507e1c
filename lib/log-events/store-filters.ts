import "server-only";

import { Prisma } from "@/lib/platform/db/generated/client";

import type { LogEventFilters } from "./contract";

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** The patterns of a text as it stands in JSON, where quotes and backslashes are escaped, and of JSON itself. */
function textPatterns(text: string): string[] {
  const inJson = JSON.stringify(text).slice(1, -1);
  return [...new Set([text, inJson])].map((part) => `%${escapeLike(part)}%`);
}

const actorIndicators = (names: string[]) =>
  names.flatMap((name) => [`username:${name.toLowerCase()}`, `email:${name.toLowerCase()}`]);

/** The filters as SQL over `log_event e`; never empty. */
export function filterConditions(filters: LogEventFilters): Prisma.Sql[] {
  const conditions: (Prisma.Sql | undefined | "")[] = [
    filters.logType && Prisma.sql`e.log_type = ANY(${filters.logType})`,
    filters.sourceId && Prisma.sql`e.source_id = ANY(${filters.sourceId}::uuid[])`,
    filters.from && Prisma.sql`e.event_time >= ${new Date(filters.from)}`,
    filters.to && Prisma.sql`e.event_time < ${new Date(filters.to)}`,
    filters.action && Prisma.sql`e.action = ANY(${filters.action})`,
    filters.excludeAction &&
      Prisma.sql`(e.action IS NULL OR e.action <> ALL(${filters.excludeAction}))`,
    filters.actor &&
      Prisma.sql`(e.actor = ANY(${filters.actor}) OR e.indicators && ${actorIndicators(filters.actor)}::text[])`,
    filters.excludeActor &&
      Prisma.sql`(e.actor IS NULL OR e.actor <> ALL(${filters.excludeActor}))`,
    filters.ip && Prisma.sql`e.ip = ANY(${filters.ip})`,
    filters.excludeIp && Prisma.sql`(e.ip IS NULL OR e.ip <> ALL(${filters.excludeIp}))`,
    filters.indicator &&
      Prisma.sql`e.indicators @> ${filters.indicator.map((one) => one.toLowerCase())}::text[]`,
    filters.q && Prisma.sql`e.raw::text ILIKE ANY(${textPatterns(filters.q)})`,
  ];
  const used = conditions.filter((condition) => condition instanceof Prisma.Sql);
  return used.length > 0 ? used : [Prisma.sql`TRUE`];
}
