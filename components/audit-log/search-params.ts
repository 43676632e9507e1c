import {
  createLoader,
  createParser,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { rangeBounds, rangeNames } from "@/components/log-events/time-range";
import { actorKinds } from "@/lib/audit/actor-kind";
import type { AuditFilters } from "@/lib/audit/contract";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const oneName = createParser({
  parse: (text) => text.trim().slice(0, 200) || null,
  serialize: String,
});

const moment = createParser({
  parse: (text) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text) : null;
    return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
  },
  serialize: String,
});

const names = parseAsNativeArrayOf(oneName);

/** What the address of the Audit Log page holds; a value that makes no sense counts as absent. */
export const auditUrlParsers = {
  range: parseAsStringLiteral(rangeNames).withDefault("all"),
  /** Exact bounds stand above `range`. */
  from: moment,
  to: moment,
  action: names,
  actorId: names,
  actorKind: parseAsNativeArrayOf(parseAsStringLiteral(actorKinds)),
  targetType: names,
  targetId: names,
  q: oneName,
  /** The entry whose panel is open. */
  entry: createParser({
    parse: (text) => (uuid.test(text) ? text.toLowerCase() : null),
    serialize: String,
  }),
};

export type AuditUrl = inferParserType<typeof auditUrlParsers>;

export const loadAuditUrl = createLoader(auditUrlParsers);

/** As many values as the API takes for one filter. */
const mostValues = 50;

const several = <T>(values: readonly T[]) =>
  values.length > 0 ? [...new Set(values)].slice(0, mostValues) : undefined;

/** The address's filters as the API takes them; relative ranges are reckoned back from `at` (milliseconds). */
export function toAuditFilters(url: Omit<AuditUrl, "entry">, at: number): AuditFilters {
  return {
    ...rangeBounds(url, at),
    action: several(url.action),
    actorId: several(url.actorId),
    actorKind: several(url.actorKind),
    targetType: several(url.targetType),
    targetId: several(url.targetId),
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
