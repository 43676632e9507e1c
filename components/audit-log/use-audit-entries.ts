"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";

import { serverClock } from "@/components/log-events/server-clock";
import type { AuditEntryDto } from "@/lib/audit/contract";
import { auditQueries } from "@/lib/audit/queries";

import { type AuditUrl, toAuditFilters } from "./search-params";

const none: AuditEntryDto[] = [];
const quiet = { meta: { errorToast: false } } as const;

/** The entries of the address, page by page; new ones wait until they are asked for. `openedAt` is the server's time of drawing: relative ranges are reckoned from there. */
export function useAuditEntries(url: AuditUrl, openedAt: number) {
  const [now] = useState(() => serverClock(openedAt, Date.now()));
  const [at, setAt] = useState(openedAt);
  const { entry: _entry, ...filtersUrl } = url;
  const key = JSON.stringify(filtersUrl);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the open panel is no filter
  const filters = useMemo(() => toAuditFilters(url, at), [key, at]);

  const list = useInfiniteQuery({ ...auditQueries.list(filters), ...quiet });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? none, [list.data]);
  const since = useQuery({
    ...auditQueries.since(filters, rows[0]?.at),
    ...quiet,
    enabled: list.isSuccess,
  });
  const known = new Set(rows.slice(0, 200).map(({ id }) => id));
  const fresh = (since.data?.data ?? none).filter(({ id }) => !known.has(id)).length;
  const isEmpty = list.isSuccess && rows.length === 0;

  const { refetch } = list;
  const [reloads, setReloads] = useState(0);
  const reload = useCallback(() => {
    setReloads((times) => times + 1);
    // Another moment is another list; without a relative range it is the same one.
    if (url.range === "all" || url.from !== null || url.to !== null) void refetch();
    else setAt(now());
  }, [refetch, url.range, url.from, url.to, now]);
  useEffect(() => {
    if (isEmpty && fresh > 0) void refetch();
  }, [isEmpty, fresh, refetch]);

  return { list, rows, filters, fresh: isEmpty ? 0 : fresh, reload, reloads };
}
