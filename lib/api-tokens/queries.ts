import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import { readAll } from "@/lib/http-client/read-all";

import type { ApiTokenDto, CreateApiTokenInput, MadeApiToken } from "./contract";

const root = "/api/v1/api-tokens";

export const apiTokenQueries = {
  /** All of them, newest first. */
  list: () =>
    queryOptions({
      queryKey: ["api-tokens"] as const,
      queryFn: ({ signal }) => readAll<ApiTokenDto>(root, signal),
      refetchInterval: 30_000,
    }),
};

export const apiTokenApi = {
  /** The answer holds the token: it is called outside of react-query, which would keep it. */
  create: (body: CreateApiTokenInput) => apiFetch<MadeApiToken>(root, { method: "POST", body }),
  revoke: (id: string) => apiFetch<undefined>(`${root}/${id}`, { method: "DELETE" }),
};
