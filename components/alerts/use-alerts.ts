"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";

import type { AlertDto, AlertFilters } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";

import { mergeNewest } from "./fresh-alerts";

const none: AlertDto[] = [];

/** The alerts under the filters, page by page; they change in place, and new ones wait until they are asked for. */
export function useAlerts(filters: AlertFilters) {
  const list = useInfiniteQuery(alertQueries.list(filters));
  const { data: newest = none } = useQuery({
    ...alertQueries.newest(),
    select: ({ data }) => data,
    meta: { errorToast: false },
  });
  const shown = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? none, [list.data]);
  const { rows, fresh } = useMemo(
    () => mergeNewest(shown, newest, filters),
    [shown, newest, filters],
  );
  const { refetch } = list;
  const isEmpty = list.isSuccess && shown.length === 0;
  useEffect(() => {
    if (isEmpty && fresh > 0) void refetch();
  }, [isEmpty, fresh, refetch]);
  return { list, rows, fresh: isEmpty ? 0 : fresh, reload: () => void refetch() };
}
