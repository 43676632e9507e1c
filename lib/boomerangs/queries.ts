import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { AskColleagueInput, ColleagueDto, QuestionDto } from "./contract";

const ofAlert = (alertId: string) => `/api/v1/alerts/${alertId}/boomerangs`;

export const boomerangQueries = {
  ofAlert: (alertId: string) =>
    queryOptions({
      queryKey: ["boomerangs", alertId] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<QuestionDto> & { obstacle: string | null }>(ofAlert(alertId), { signal }),
      refetchInterval: 5_000,
    }),
  /** People by a part of their name. */
  colleagues: (q: string) =>
    queryOptions({
      queryKey: ["boomerangs", "colleagues", q] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<ColleagueDto>>("/api/v1/alerts/colleagues", { query: { q }, signal }),
      staleTime: 60_000,
    }),
};

export const boomerangApi = {
  ask: (alertId: string, body: AskColleagueInput) =>
    apiFetch<QuestionDto>(ofAlert(alertId), { method: "POST", body }),
};
