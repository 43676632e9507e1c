import { infiniteQueryOptions } from "@tanstack/react-query";

import { ApiError } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";
import type { LogEventDto, LogEventFilters } from "@/lib/log-events/contract";
import { logEventQueries } from "@/lib/log-events/queries";

/** A page of events, and when the server was asked for it: what was stored after that is new. */
export type EventPage = Page<LogEventDto> & { readAt: number };

export const pageSize = 100;

/** The list under the filters; `now` tells the server's time in milliseconds. */
export function eventPages(filters: LogEventFilters, now: () => number) {
  const { queryKey, queryFn: readPage, initialPageParam } = logEventQueries.list(filters);
  if (!readPage) throw new TypeError("The list of events has no query function.");
  return infiniteQueryOptions({
    queryKey,
    queryFn: async (context): Promise<EventPage> => {
      const readAt = now();
      return { ...(await readPage(context)), readAt };
    },
    initialPageParam,
    getNextPageParam: (page: EventPage) => page.nextCursor,
    // What one reads does not move: new events are counted, and shown when asked for.
    staleTime: Number.POSITIVE_INFINITY,
    // Asking again for what took too long only takes as long again.
    retry: (failures, error) =>
      error instanceof ApiError && error.code === "unreachable" && failures < 2,
    // The page shows its own errors.
    meta: { errorToast: false },
  });
}

/** Transactions under way while the page was read may still store events that count as older than it. */
const margin = 2_000;

/** The moment (RFC 3339) after which stored events are new to whoever reads these pages. */
export function newSince(first: EventPage): string {
  const stored = first.data.map(({ ingestedAt }) => Date.parse(ingestedAt));
  return new Date(Math.max(first.readAt - margin, ...stored)).toISOString();
}
