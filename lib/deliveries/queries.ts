import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { AlertDeliveryDto } from "./contract";

const ofAlert = (alertId: string) => `/api/v1/alerts/${alertId}/deliveries`;

export const deliveryQueries = {
  ofAlert: (alertId: string) =>
    queryOptions({
      queryKey: ["deliveries", "alert", alertId] as const,
      queryFn: ({ signal }) => apiFetch<Page<AlertDeliveryDto>>(ofAlert(alertId), { signal }),
      refetchInterval: 5_000,
    }),
};

/** What the console does about deliveries, one call each. */
export const deliveryApi = {
  resend: (alertId: string, id: string) =>
    apiFetch<AlertDeliveryDto>(`${ofAlert(alertId)}/${id}/resend`, { method: "POST" }),
};
