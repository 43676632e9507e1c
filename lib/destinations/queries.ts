import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { CheckedDestination, DestinationDto } from "./contract";
import type { DestinationCredentialDto } from "./credential-contract";
import type { DestinationOutcome } from "./health-contract";
import type {
  CheckDestinationInput,
  CreateDestinationInput,
  ReplaceCredentialInput,
  UpdateDestinationInput,
} from "./input-contract";

const root = "/api/v1/destinations";
const credentials = "/api/v1/destination-credentials";

const liveMilliseconds = 5_000;

export const destinationQueries = {
  all: () => ["destinations"] as const,
  list: () =>
    queryOptions({
      queryKey: [...destinationQueries.all(), "list"] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<DestinationDto>>(root, { query: { limit: 200 }, signal }),
      refetchInterval: liveMilliseconds,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...destinationQueries.all(), id] as const,
      queryFn: ({ signal }) => apiFetch<DestinationDto>(`${root}/${id}`, { signal }),
      refetchInterval: liveMilliseconds,
    }),
  credentials: () =>
    queryOptions({
      queryKey: [...destinationQueries.all(), "credentials"] as const,
      queryFn: ({ signal }) =>
        apiFetch<{ data: DestinationCredentialDto[] }>(credentials, { signal }),
    }),
};

/** The calls with which the console looks at the other side or changes something, one each. */
export const destinationApi = {
  check: (body: CheckDestinationInput) =>
    apiFetch<CheckedDestination>(`${root}/check`, { method: "POST", body }),
  create: (body: CreateDestinationInput) =>
    apiFetch<DestinationDto>(root, { method: "POST", body }),
  update: (id: string, body: UpdateDestinationInput) =>
    apiFetch<DestinationDto>(`${root}/${id}`, { method: "PATCH", body }),
  remove: (id: string) => apiFetch<void>(`${root}/${id}`, { method: "DELETE" }),
  presence: (id: string, signal?: AbortSignal) =>
    apiFetch<DestinationOutcome>(`${root}/${id}/presence`, {
      method: "POST",
      ...(signal ? { signal } : {}),
    }),
  welcome: (id: string) =>
    apiFetch<DestinationOutcome>(`${root}/${id}/welcome`, { method: "POST" }),
  test: (id: string) => apiFetch<DestinationOutcome>(`${root}/${id}/test`, { method: "POST" }),
  finish: (id: string) => apiFetch<DestinationDto>(`${root}/${id}/finish`, { method: "POST" }),
  replaceCredential: (id: string, body: ReplaceCredentialInput) =>
    apiFetch<DestinationCredentialDto>(`${credentials}/${id}`, { method: "PUT", body }),
};
