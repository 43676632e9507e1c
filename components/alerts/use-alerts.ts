"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { useWaitingRows } from "@/components/data-table/use-waiting-rows";
import { useMoment } from "@/components/log-events/use-moment";
import { useReload } from "@/components/log-events/use-reload";
import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";

import { bringUpToDate, countFresh, watchFilters } from "./fresh-alerts";
import { type AlertsUrl, toAlertFilters } from "./search-params";
import { usePendingChanges } from "./use-alert-changes";

const none: AlertDto[] = [];
const quiet = { meta: { errorToast: false } } as const;

/** The alerts of the address, page by page; they change in place, and new ones wait until they are asked for. `openedAt` is the server's time of drawing: relative ranges are reckoned from there. */
export function useAlerts(url: AlertsUrl, openedAt: number) {
  const moment = useMoment(openedAt);
  const { alert: _alert, ...filtersUrl } = url;
  const key = JSON.stringify(filtersUrl);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the open panel is no filter
  const filters = useMemo(() => toAlertFilters(url, moment.at), [key, moment.at]);

  const list = useInfiniteQuery({ ...alertQueries.list(filters), ...quiet });
  const read = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? none, [list.data]);
  const isRead = list.isSuccess;
  const current = useQuery({
    ...alertQueries.current(watchFilters(filters)),
    ...quiet,
    enabled: isRead && read.length > 0,
  });
  const since = useQuery({
    ...alertQueries.since(filters, read[0]?.openedAt),
    ...quiet,
    enabled: isRead,
  });
  const count = useQuery({ ...alertQueries.count(filters), ...quiet });

  const pending = usePendingChanges();
  const rows = useMemo(
    () => pending(bringUpToDate(read, current.data?.data ?? none)),
    [read, current.data, pending],
  );
  const fresh = countFresh(read, since.data?.data ?? none);
  const isEmpty = isRead && read.length === 0;

  const waiting = useWaitingRows(isEmpty, fresh, list.refetch);
  const { reload, reloads } = useReload(url, moment, list.refetch);

  return { list, rows, filters, count: count.data, fresh: waiting, reload, reloads };
}
