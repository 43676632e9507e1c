import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { StartTrialInput, TrialDto, TrialSummaryDto } from "./contract";

const root = "/api/v1/detection-trials";

const liveMilliseconds = 1_000;

/** True while a worker has yet to end it. */
export const isActiveTrial = ({ status }: Pick<TrialSummaryDto, "status">) =>
  status === "QUEUED" || status === "RUNNING";

export const trialQueries = {
  all: () => ["detection-trials"] as const,
  /** A rule's trials, the newest first. */
  ofRule: (ruleId: string) =>
    queryOptions({
      queryKey: [...trialQueries.all(), "of", ruleId] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<TrialSummaryDto>>(root, { query: { ruleId, limit: 10 }, signal }),
    }),
  /** Asked again and again only while it runs. */
  detail: (id: string) =>
    queryOptions({
      queryKey: [...trialQueries.all(), "detail", id] as const,
      queryFn: ({ signal }) => apiFetch<TrialDto>(`${root}/${encodeURIComponent(id)}`, { signal }),
      refetchInterval: ({ state: { data } }) =>
        data && isActiveTrial(data) ? liveMilliseconds : false,
    }),
};

export const trialApi = {
  start: (body: StartTrialInput) => apiFetch<TrialDto>(root, { method: "POST", body }),
  cancel: (id: string) => apiFetch<TrialDto>(`${root}/${id}/cancel`, { method: "POST" }),
};
