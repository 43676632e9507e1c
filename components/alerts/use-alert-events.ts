"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";
import type { LogEventDto } from "@/lib/log-events/contract";

const none: LogEventDto[] = [];

/** The alert's events that are still stored, page by page, newest first. */
export function useAlertEvents({ id, eventCount }: Pick<AlertDto, "id" | "eventCount">) {
  const list = useInfiniteQuery({
    ...alertQueries.events(id, eventCount),
    enabled: eventCount > 0,
    // More events came in: what is shown stays until they are there.
    placeholderData: (data, query) => (query?.queryKey[1] === id ? data : undefined),
    meta: { errorToast: false },
  });
  const events = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? none, [list.data]);
  const isForbidden = list.error instanceof ApiError && list.error.status === 403;
  return { list, events, isForbidden };
}

export type AlertEvents = ReturnType<typeof useAlertEvents>;
