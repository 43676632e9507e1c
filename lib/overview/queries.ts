import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";

import type { OverviewDto } from "./contract";

export const overviewQueries = {
  figures: (timeZone: string) =>
    queryOptions({
      queryKey: ["overview", timeZone] as const,
      queryFn: ({ signal }) =>
        apiFetch<OverviewDto>("/api/v1/overview", { query: { timeZone }, signal }),
      refetchInterval: 30_000,
    }),
};
