import { infiniteQueryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { AlertDeliveryDto, ListedDeliveryDto } from "./contract";

const root = "/api/v1/deliveries";

const liveMilliseconds = 5_000;

type DeliveryFilters = {
  status: readonly ListedDeliveryDto["status"][];
  destinationId: string | null;
};

export const deliveryQueries = {
  all: () => ["deliveries"] as const,
  list: (filters: DeliveryFilters) =>
    infiniteQueryOptions({
      queryKey: [...deliveryQueries.all(), "list", filters] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<ListedDeliveryDto>>(root, {
          query: { ...filters, limit: 100, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: liveMilliseconds,
    }),
};

export const deliveryApi = {
  resend: (alertId: string, deliveryId: string) =>
    apiFetch<AlertDeliveryDto>(`/api/v1/alerts/${alertId}/deliveries/${deliveryId}/resend`, {
      method: "POST",
    }),
  resendAll: (destinationId: string) =>
    apiFetch<{ count: number }>(`${root}/resend`, { method: "POST", body: { destinationId } }),
};
