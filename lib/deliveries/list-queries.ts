import { infiniteQueryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { ListedDeliveryDto } from "./contract";

const root = "/api/v1/deliveries";

type DeliveryFilters = {
  status: readonly ListedDeliveryDto["status"][];
  destinationId: string | null;
};

export const deliveryListQueries = {
  all: () => ["deliveries", "list"] as const,
  list: (filters: DeliveryFilters) =>
    infiniteQueryOptions({
      queryKey: [...deliveryListQueries.all(), filters] as const,
      queryFn: ({ pageParam, signal }) =>
        apiFetch<Page<ListedDeliveryDto>>(root, {
          query: { ...filters, limit: 100, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: 5_000,
    }),
};

/** Has everything sent again that was given up for a destination. */
export function resendDeliveries(destinationId: string): Promise<{ count: number }> {
  return apiFetch(`${root}/resend`, { method: "POST", body: { destinationId } });
}
