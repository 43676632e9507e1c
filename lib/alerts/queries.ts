import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";
import type { LogEventDto } from "@/lib/log-events/contract";

import type {
  AssigneeDto,
  ChangedAlertsDto,
  UpdateAlertInput,
  UpdateAlertsInput,
} from "./change-contract";
import type { AlertActivityDto, AlertCountDto, AlertDto, AlertFilters } from "./contract";

const root = "/api/v1/alerts";

export const alertPageSize = 100;

const liveMilliseconds = 5_000;

const readPage = (query: AlertFilters & { limit: number; cursor?: string | null }) =>
  apiFetch<Page<AlertDto>>(root, { query });

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
      // What one reads does not move; `current` and `since` tell what changed.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  /** What has become of alerts that are shown: the newest, whatever their state. */
  current: (filters: AlertFilters) =>
    queryOptions({
      queryKey: [...alertQueries.all(), "current", filters] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AlertDto>>(root, { query: { ...filters, limit: alertPageSize }, signal }),
      refetchInterval: liveMilliseconds,
    }),
  /** Those of the list that opened at `from` or later. */
  since: (filters: AlertFilters, from: string | undefined) =>
    queryOptions({
      queryKey: [...alertQueries.all(), "since", filters, from] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AlertDto>>(root, {
          query: { ...filters, from: from ?? filters.from, limit: alertPageSize },
          signal,
        }),
      refetchInterval: liveMilliseconds,
    }),
  /** The newest few of a rule, whatever their state. */
  newest: (ruleId: string) =>
    queryOptions({
      queryKey: [...alertQueries.all(), "newest", ruleId] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AlertDto>>(root, {
          query: { ruleId, snoozed: "include", limit: 5 },
          signal,
        }),
      refetchInterval: 3 * liveMilliseconds,
    }),
  count: (filters: AlertFilters) =>
    queryOptions({
      queryKey: [...alertQueries.all(), "count", filters] as const,
      queryFn: ({ signal }) => apiFetch<AlertCountDto>(`${root}/count`, { query: filters, signal }),
      refetchInterval: 3 * liveMilliseconds,
    }),
  assignees: () =>
    queryOptions({
      queryKey: [...alertQueries.all(), "assignees"] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AssigneeDto>>(`${root}/assignees`, { query: { limit: 200 }, signal }),
      staleTime: 60_000,
    }),
  /** People by a part of their name. */
  people: (q: string) =>
    queryOptions({
      queryKey: [...alertQueries.all(), "assignees", q] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AssigneeDto>>(`${root}/assignees`, { query: { q, limit: 50 }, signal }),
      staleTime: 60_000,
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
  /** The count is a part of the key: another number of events is another list. */
  events: (id: string, eventCount: number) =>
    infiniteQueryOptions({
      queryKey: [...alertQueries.all(), id, "events", eventCount] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<LogEventDto>>(`${root}/${id}/events`, {
          query: { limit: alertPageSize, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

/** The changes that the console makes to alerts, one call each. */
export const alertApi = {
  page: readPage,
  update: (id: string, body: UpdateAlertInput) =>
    apiFetch<AlertDto>(`${root}/${id}`, { method: "PATCH", body }),
  updateMany: (body: UpdateAlertsInput) =>
    apiFetch<ChangedAlertsDto>(root, { method: "PATCH", body }),
  comment: (id: string, text: string) =>
    apiFetch<AlertActivityDto>(`${root}/${id}/comments`, { method: "POST", body: { text } }),
};
