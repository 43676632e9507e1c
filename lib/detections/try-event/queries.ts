import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import { readAll } from "@/lib/http-client/read-all";

import type { EventDetectionDto, TestDetectionInput, TestedEventDto } from "./contract";

export const tryEventQueries = {
  /** What the rules of an event's log type say of it now. */
  ofEvent: (eventId: string) =>
    queryOptions({
      queryKey: ["event-detections", eventId] as const,
      queryFn: ({ signal }) =>
        readAll<EventDetectionDto>(
          `/api/v1/log-events/${encodeURIComponent(eventId)}/detections`,
          signal,
        ),
    }),
};

export const tryEventApi = {
  test: (ruleId: string, body: TestDetectionInput) =>
    apiFetch<TestedEventDto>(`/api/v1/detections/${encodeURIComponent(ruleId)}/test`, {
      method: "POST",
      body,
    }),
};
