import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";

import type { Readiness } from "./contract";

export const healthQueries = {
  status: () =>
    queryOptions({
      queryKey: ["status"] as const,
      queryFn: ({ signal }) => apiFetch<Readiness>("/api/v1/status", { signal }),
      refetchInterval: 30_000,
    }),
};
