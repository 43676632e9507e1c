import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import { readAll } from "@/lib/http-client/read-all";

import type { DetectionDto, DetectionSummaryDto, UpdateDetectionInput } from "./contract";
import type { CreateExceptionInput, ExceptionDto } from "./exceptions/contract";
import type { DetectionPackDto } from "./pack-contract";

const root = "/api/v1/detections";
const packs = "/api/v1/detection-packs";

const liveMilliseconds = 15_000;

const addressOf = (id: string) => `${root}/${encodeURIComponent(id)}`;

export const detectionQueries = {
  all: () => ["detections"] as const,
  list: () =>
    queryOptions({
      queryKey: [...detectionQueries.all(), "list"] as const,
      queryFn: ({ signal }) => readAll<DetectionSummaryDto>(root, signal),
      refetchInterval: liveMilliseconds,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...detectionQueries.all(), "detail", id] as const,
      queryFn: ({ signal }) => apiFetch<DetectionDto>(addressOf(id), { signal }),
      refetchInterval: liveMilliseconds,
    }),
  packs: () =>
    queryOptions({
      queryKey: [...detectionQueries.all(), "packs"] as const,
      queryFn: ({ signal }) => readAll<DetectionPackDto>(packs, signal),
    }),
};

/** The changes that the console makes to detections, one call each. */
export const detectionApi = {
  update: (id: string, body: UpdateDetectionInput) =>
    apiFetch<DetectionDto>(addressOf(id), { method: "PATCH", body }),
  resume: (id: string) => apiFetch<void>(`${addressOf(id)}/resume`, { method: "POST" }),
  updatePack: (id: string, body: { enabled: boolean }) =>
    apiFetch<DetectionPackDto>(`${packs}/${encodeURIComponent(id)}`, { method: "PATCH", body }),
  createException: (id: string, body: CreateExceptionInput) =>
    apiFetch<ExceptionDto>(`${addressOf(id)}/exceptions`, { method: "POST", body }),
  deleteException: (id: string, exceptionId: string) =>
    apiFetch<void>(`${addressOf(id)}/exceptions/${exceptionId}`, { method: "DELETE" }),
};
