import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { NoDataAlarmInput } from "./alarm-contract";
import type { LogSourceDto, UpdateLogSourceInput } from "./contract";
import type { Coverage } from "./coverage-contract";
import type { Figures } from "./figures-contract";
import type { AccessSessionDto } from "./session-contract";
import type { Replayed } from "./replay-contract";
import type { HeartbeatCell, PollDto, QuarantinedRecordDto } from "./poll-contract";

const root = "/api/v1/log-sources";

const liveMilliseconds = 5_000;

export const logSourceQueries = {
  all: () => ["log-sources"] as const,
  list: () =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), "list"] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<LogSourceDto>>(root, { query: { limit: 200 }, signal }),
      refetchInterval: liveMilliseconds,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id] as const,
      queryFn: ({ signal }) => apiFetch<LogSourceDto>(`${root}/${id}`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  polls: (id: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id, "polls"] as const,
      queryFn: ({ signal }) => apiFetch<Page<PollDto>>(`${root}/${id}/polls`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  heartbeat: (id: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id, "heartbeat"] as const,
      queryFn: ({ signal }) => apiFetch<Page<HeartbeatCell>>(`${root}/${id}/heartbeat`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  coverage: (id: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id, "coverage"] as const,
      queryFn: ({ signal }) => apiFetch<Coverage>(`${root}/${id}/coverage`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  figures: (id: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id, "figures"] as const,
      queryFn: ({ signal }) => apiFetch<Figures>(`${root}/${id}/figures`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  sessions: (id: string) =>
    infiniteQueryOptions({
      queryKey: [...logSourceQueries.all(), id, "sessions"] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<AccessSessionDto>>(`${root}/${id}/sessions`, {
          query: { limit: 20, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  sessionOfEvent: (id: string, event: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id, "sessions", event] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<AccessSessionDto>>(`${root}/${id}/sessions`, { query: { event }, signal }),
    }),
  quarantine: (id: string) =>
    queryOptions({
      queryKey: [...logSourceQueries.all(), id, "quarantine"] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<QuarantinedRecordDto>>(`${root}/${id}/quarantine`, {
          query: { limit: 50 },
          signal,
        }),
    }),
};

/** The changes that the console makes to a source, one call each. */
export const logSourceApi = {
  create: (body: { name: string; plan: string; logType: string; historyDays?: number }) =>
    apiFetch<LogSourceDto>(root, { method: "POST", body }),
  update: (id: string, body: UpdateLogSourceInput) =>
    apiFetch<LogSourceDto>(`${root}/${id}`, { method: "PATCH", body }),
  remove: (id: string, name: string) =>
    apiFetch<void>(`${root}/${id}`, { method: "DELETE", query: { name } }),
  setCredentials: (id: string, body: { clientId: string; clientSecret: string }) =>
    apiFetch<LogSourceDto>(`${root}/${id}/credentials`, { method: "PUT", body }),
  save: (id: string) => apiFetch<LogSourceDto>(`${root}/${id}/save`, { method: "POST" }),
  grant: (id: string) =>
    apiFetch<{ authorizeUrl: string }>(`${root}/${id}/grant`, { method: "POST" }),
  verify: (id: string) => apiFetch<LogSourceDto>(`${root}/${id}/verify`, { method: "POST" }),
  chooseWorkspace: (id: string, workspaceId: string) =>
    apiFetch<LogSourceDto>(`${root}/${id}/workspace`, { method: "PUT", body: { workspaceId } }),
  start: (id: string) => apiFetch<LogSourceDto>(`${root}/${id}/start`, { method: "POST" }),
  backfill: (id: string, range: { from?: string; to?: string }) =>
    apiFetch<Coverage>(`${root}/${id}/backfill`, { method: "POST", body: range }),
  replay: (id: string) => apiFetch<Replayed>(`${root}/${id}/quarantine/replay`, { method: "POST" }),
  finish: (id: string, noDataAlarm: NoDataAlarmInput) =>
    apiFetch<LogSourceDto>(`${root}/${id}/finish`, { method: "POST", body: { noDataAlarm } }),
};
