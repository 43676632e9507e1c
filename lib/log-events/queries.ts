import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { LogEventDto, NewLogEventsDto } from "./contract";

/** The filters as they stand in the address. */
export type LogEventSearch = {
  logType?: readonly string[];
  sourceId?: readonly string[];
  from?: string | null;
  to?: string | null;
  action?: readonly string[];
  excludeAction?: readonly string[];
  actor?: readonly string[];
  excludeActor?: readonly string[];
  ip?: readonly string[];
  excludeIp?: readonly string[];
  indicator?: readonly string[];
  q?: string | null;
};

const pageSize = 100;

export const logEventQueries = {
  all: () => ["log-events"] as const,
  list: (search: LogEventSearch) =>
    infiniteQueryOptions({
      queryKey: [...logEventQueries.all(), "list", search] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<LogEventDto>>("/api/v1/log-events", {
          query: { ...search, limit: pageSize, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      // What one reads does not move: new events are counted, and shown when asked for.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  countNew: (search: LogEventSearch, ingestedAfter: string) =>
    queryOptions({
      queryKey: [...logEventQueries.all(), "new", search, ingestedAfter] as const,
      queryFn: ({ signal }) =>
        apiFetch<NewLogEventsDto>("/api/v1/log-events/new", {
          query: { ...search, ingestedAfter },
          signal,
        }),
      refetchInterval: 5_000,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...logEventQueries.all(), "detail", id] as const,
      queryFn: ({ signal }) =>
        apiFetch<LogEventDto>(`/api/v1/log-events/${encodeURIComponent(id)}`, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
