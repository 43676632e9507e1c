import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";

import type { DestinationTypeDto } from "./contract";

export const destinationTypeQueries = {
  list: () =>
    queryOptions({
      queryKey: ["destination-types"] as const,
      queryFn: ({ signal }) =>
        apiFetch<{ data: DestinationTypeDto[] }>("/api/v1/destination-types", { signal }),
      // They change with the version of Margay only.
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
