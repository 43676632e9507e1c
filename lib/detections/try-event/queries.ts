import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import type { EventDetectionDto, TestDetectionInput, TestedEventDto } from "./contract";

/** All pages of it: the rules of a log type are few. */
async function readAll(eventId: string, signal: AbortSignal): Promise<EventDetectionDto[]> {
  const all: EventDetectionDto[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<EventDetectionDto> = await apiFetch<Page<EventDetectionDto>>(
      `/api/v1/log-events/${encodeURIComponent(eventId)}/detections`,
      { query: { limit: 200, cursor }, signal },
    );
    all.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

export const tryEventQueries = {
  /** What the rules of an event's log type say of it now. */
  ofEvent: (eventId: string) =>
    queryOptions({
      queryKey: ["event-detections", eventId] as const,
      queryFn: ({ signal }) => readAll(eventId, signal),
    }),
};

export const tryEventApi = {
  test: (ruleId: string, body: TestDetectionInput) =>
    apiFetch<TestedEventDto>(`/api/v1/detections/${encodeURIComponent(ruleId)}/test`, {
      method: "POST",
      body,
    }),
};
