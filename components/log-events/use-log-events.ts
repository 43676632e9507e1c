"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { useWaitingRows } from "@/components/data-table/use-waiting-rows";
import { toast } from "@/components/ui/toast";
import { ApiError } from "@/lib/http-client/api-fetch";
import type { LogEventDto } from "@/lib/log-events/contract";
import { logEventQueries } from "@/lib/log-events/queries";

import { eventPages, newSince } from "./event-pages";
import type { LogsUrl } from "./search-params";
import { toFilters } from "./to-filters";
import { useMoment } from "./use-moment";

const noEvents: LogEventDto[] = [];

/** The events of the address, page by page, and how many came in since; `openedAt` is the server's time of drawing. */
export function useLogEvents(url: LogsUrl, openedAt: number) {
  const client = useQueryClient();
  const { now, at, moveTo } = useMoment(openedAt);
  const filters = useMemo(() => toFilters(url, at), [url, at]);
  const list = useInfiniteQuery({
    ...eventPages(filters, now),
    // Rows of another log type would stand under the wrong columns.
    placeholderData: (rows, query) =>
      String(query?.queryKey[2].logType) === String(filters.logType) ? rows : undefined,
  });
  const first = list.isPlaceholderData ? undefined : list.data?.pages[0];
  const events = useMemo(
    () => list.data?.pages.flatMap((page) => page.data) ?? noEvents,
    [list.data],
  );
  const isEmpty = first !== undefined && events.length === 0;

  const fresh = useQuery({
    ...logEventQueries.countNew(filters, first ? newSince(first) : ""),
    enabled: first !== undefined,
    meta: { errorToast: false },
  });

  /** Starts again at the newest event; what is shown stays until they are there. */
  const reload = useCallback(async () => {
    const moment = now();
    const newest = eventPages(toFilters(url, moment), now);
    moveTo(moment);
    await client
      .fetchInfiniteQuery({ ...newest, pages: 1, staleTime: 0 })
      .catch((error: unknown) => {
        if (error instanceof ApiError) toast.error(error.title, { detail: error.detail });
      });
  }, [client, url, now, moveTo]);

  const waiting = useWaitingRows(isEmpty, fresh.data?.count ?? 0, reload);
  const isSearching = list.isFetching && !list.isFetchingNextPage;
  return {
    events,
    /** When the first page was read; another list has another. */
    readAt: list.data?.pages[0]?.readAt ?? 0,
    first,
    isEmpty,
    list,
    isSearching,
    /** The person cancelled before anything came. */
    isStopped:
      list.fetchStatus === "idle" &&
      list.error === null &&
      (list.isPending || list.isPlaceholderData),
    fresh: { count: waiting, more: fresh.data?.more ?? false },
    reload,
    cancel: () => void client.cancelQueries({ queryKey: eventPages(filters, now).queryKey }),
    /** Reckons relative ranges from now on; for changes of the filters. */
    moveToNow: () => moveTo(now()),
  };
}

export type LogEvents = ReturnType<typeof useLogEvents>;
