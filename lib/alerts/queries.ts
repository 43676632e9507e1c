import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { AlertActivityDto, AlertDto, AlertFilters } from "./contract";

const root = "/api/v1/alerts";

export const alertPageSize = 100;

const liveMilliseconds = 5_000;

export const alertQueries = {
  all: () => ["alerts"] as const,
  list: (filters: AlertFilters) =>
    infiniteQueryOptions({
      queryKey: [...alertQueries.all(), "list", filters] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<AlertDto>>(root, {
          query: { ...filters, limit: alertPageSize, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      // What one reads does not move; `newest` tells what changed.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  newest: () =>
    queryOptions({
      queryKey: [...alertQueries.all(), "newest"] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AlertDto>>(root, { query: { limit: alertPageSize }, signal }),
      refetchInterval: liveMilliseconds,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...alertQueries.all(), id] as const,
      queryFn: ({ signal }) => apiFetch<AlertDto>(`${root}/${id}`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  activity: (id: string) =>
    infiniteQueryOptions({
      queryKey: [...alertQueries.all(), id, "activity"] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<AlertActivityDto>>(`${root}/${id}/activity`, {
          query: { limit: 100, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: liveMilliseconds,
    }),
};
