import {
  createLoader,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { filterValues } from "@/components/data-table/filter-values";
import { oneId, trimmedText } from "@/components/data-table/url-parsers";
import { rangeParsers } from "@/components/log-events/range-parsers";
import { rangeBounds } from "@/components/log-events/time-range";
import { actorKinds } from "@/lib/audit/actor-kind";
import type { AuditFilters } from "@/lib/audit/contract";

const text = trimmedText(200);
const names = parseAsNativeArrayOf(text);

/** What the address of the Audit Log page holds; a value that makes no sense counts as absent. */
export const auditUrlParsers = {
  ...rangeParsers,
  action: names,
  actorId: names,
  actorKind: parseAsNativeArrayOf(parseAsStringLiteral(actorKinds)),
  targetType: names,
  targetId: names,
  q: text,
  /** The entry whose panel is open. */
  entry: oneId,
};

export type AuditUrl = inferParserType<typeof auditUrlParsers>;

export const loadAuditUrl = createLoader(auditUrlParsers);

/** The address's filters as the API takes them; relative ranges are reckoned back from `at` (milliseconds). */
export function toAuditFilters(url: Omit<AuditUrl, "entry">, at: number): AuditFilters {
  return {
    ...rangeBounds(url, at),
    action: filterValues(url.action),
    actorId: filterValues(url.actorId),
    actorKind: filterValues(url.actorKind),
    targetType: filterValues(url.targetType),
    targetId: filterValues(url.targetId),
    q: url.q ?? undefined,
  };
}

/** The change that shows everything. */
export const noAuditFilters = {
  range: null,
  from: null,
  to: null,
  action: null,
  actorId: null,
  actorKind: null,
  targetType: null,
  targetId: null,
  q: null,
} as const satisfies { [Name in keyof AuditUrl]?: null };

export function isFilteredUrl(url: AuditUrl): boolean {
  return Object.values(toAuditFilters(url, 0)).some((value) => value !== undefined);
}
