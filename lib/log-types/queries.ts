import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";

import type { LogTypeDto } from "./contract";

export const logTypeQueries = {
  list: () =>
    queryOptions({
      queryKey: ["log-types"] as const,
      queryFn: ({ signal }) => apiFetch<{ data: LogTypeDto[] }>("/api/v1/log-types", { signal }),
      // Log types change with the version of Margay only.
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
