"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { useWaitingRows } from "@/components/data-table/use-waiting-rows";
import { useMoment } from "@/components/log-events/use-moment";
import { useReload } from "@/components/log-events/use-reload";
import type { AuditEntryDto } from "@/lib/audit/contract";
import { auditQueries } from "@/lib/audit/queries";

import { type AuditUrl, toAuditFilters } from "./search-params";

const none: AuditEntryDto[] = [];
const quiet = { meta: { errorToast: false } } as const;

/** The entries of the address, page by page; new ones wait until they are asked for. `openedAt` is the server's time of drawing: relative ranges are reckoned from there. */
export function useAuditEntries(url: AuditUrl, openedAt: number) {
  const moment = useMoment(openedAt);
  const { entry: _entry, ...filtersUrl } = url;
  const key = JSON.stringify(filtersUrl);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the open panel is no filter
  const filters = useMemo(() => toAuditFilters(url, moment.at), [key, moment.at]);

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

  const waiting = useWaitingRows(isEmpty, fresh, list.refetch);
  const { reload, reloads } = useReload(url, moment, list.refetch);

  return { list, rows, filters, fresh: waiting, reload, reloads };
}
