import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { AuditActorDto, AuditEntryDto, AuditFilters } from "./contract";

const root = "/api/v1/audit-entries";

export const auditPageSize = 100;

export const auditQueries = {
  all: () => ["audit-entries"] as const,
  list: (filters: AuditFilters) =>
    infiniteQueryOptions({
      queryKey: [...auditQueries.all(), "list", filters] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<AuditEntryDto>>(root, {
          query: { ...filters, limit: auditPageSize, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      // What one reads does not move; `since` tells what is new.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  /** Those of the list at `from` or later. */
  since: (filters: AuditFilters, from: string | undefined) =>
    queryOptions({
      queryKey: [...auditQueries.all(), "since", filters, from] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AuditEntryDto>>(root, {
          query: { ...filters, from: from ?? filters.from, limit: auditPageSize },
          signal,
        }),
      refetchInterval: 15_000,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...auditQueries.all(), "detail", id] as const,
      queryFn: ({ signal }) => apiFetch<AuditEntryDto>(`${root}/${id}`, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  actors: () =>
    queryOptions({
      queryKey: [...auditQueries.all(), "actors"] as const,
      queryFn: ({ signal }) => apiFetch<Page<AuditActorDto>>(`${root}/actors`, { signal }),
      staleTime: 60_000,
    }),
};

/** One page of the list, for what is read outside of the screen. */
export const readAuditPage = (filters: AuditFilters, cursor: string | null, signal: AbortSignal) =>
  apiFetch<Page<AuditEntryDto>>(root, { query: { ...filters, limit: 200, cursor }, signal });
