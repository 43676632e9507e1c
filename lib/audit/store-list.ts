import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

import { type ActorKind, commandLineName, storedTypes } from "./actor-kind";
import type { AuditFilters } from "./contract";

export type AuditPosition = { at: Date; id: string };

function isOfKind(kind: ActorKind): Prisma.Sql {
  const type = Prisma.sql`e.actor_type = ANY(${storedTypes(kind)})`;
  if (kind === "COMMAND_LINE") return Prisma.sql`(${type} AND e.actor_name = ${commandLineName})`;
  if (kind === "SYSTEM") return Prisma.sql`(${type} AND e.actor_name <> ${commandLineName})`;
  return type;
}

/** In the words of the index `audit_entry_text`. */
const holdsText = (text: string) =>
  Prisma.sql`lower(e.actor_name || E'\n' || coalesce(e.target_name, '') || E'\n' || coalesce(e.address, ''))
    LIKE lower(${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})`;

/** The filters as SQL over `audit_entry e`. */
function conditionsOf(filters: AuditFilters): Prisma.Sql {
  const conditions = [
    filters.from && Prisma.sql`e.at >= ${new Date(filters.from)}`,
    filters.to && Prisma.sql`e.at < ${new Date(filters.to)}`,
    filters.action && Prisma.sql`e.action = ANY(${filters.action})`,
    filters.actorId && Prisma.sql`e.actor_id = ANY(${filters.actorId})`,
    filters.actorKind && Prisma.sql`(${Prisma.join(filters.actorKind.map(isOfKind), " OR ")})`,
    filters.targetType && Prisma.sql`e.target_type = ANY(${filters.targetType})`,
    filters.targetId && Prisma.sql`e.target_id = ANY(${filters.targetId})`,
    filters.q ? holdsText(filters.q) : undefined,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** Where the entries under these filters stand, newest first, older than `after`. */
export function selectAuditPositions(
  tx: Db,
  filters: AuditFilters,
  after: AuditPosition | null,
  take: number,
) {
  const older = after
    ? Prisma.sql`AND (e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<AuditPosition[]>`
    SELECT e.id::text, e.at FROM audit_entry e
    WHERE ${conditionsOf(filters)} ${older}
    ORDER BY e.at DESC, e.id DESC LIMIT ${take}`;
}
