import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { AlertDeliveryDto, ListedDeliveryDto } from "./contract";

const root = "/api/v1/deliveries";
const ofAlert = (alertId: string) => `/api/v1/alerts/${alertId}/deliveries`;

const liveMilliseconds = 5_000;

type DeliveryFilters = {
  status: readonly ListedDeliveryDto["status"][];
  destinationId: string | null;
};

export const deliveryQueries = {
  all: () => ["deliveries"] as const,
  ofAlert: (alertId: string) =>
    queryOptions({
      queryKey: [...deliveryQueries.all(), "alert", alertId] as const,
      queryFn: ({ signal }) => apiFetch<Page<AlertDeliveryDto>>(ofAlert(alertId), { signal }),
      refetchInterval: liveMilliseconds,
    }),
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

/** What the console does about deliveries, one call each. */
export const deliveryApi = {
  resend: (alertId: string, deliveryId: string) =>
    apiFetch<AlertDeliveryDto>(`${ofAlert(alertId)}/${deliveryId}/resend`, { method: "POST" }),
  resendAll: (destinationId: string) =>
    apiFetch<{ count: number }>(`${root}/resend`, { method: "POST", body: { destinationId } }),
};
