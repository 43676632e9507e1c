"use client";

import { useEffect } from "react";

import type { DataTableProps } from "./data-table-props";

const rowsAhead = 20;

type Options = Pick<
  DataTableProps<never>,
  "hasMore" | "isLoadingMore" | "onEndReached" | "status"
> & {
  rows: readonly unknown[];
};

/** Asks for the next page, once for each number of rows, when the last drawn row comes near the last known one. */
export function useEndReached(
  { rows, status, hasMore, isLoadingMore, onEndReached }: Options,
  lastDrawn: number | undefined,
) {
  const near = lastDrawn !== undefined && lastDrawn >= rows.length - rowsAhead;
  const due = near && status === "ready" && hasMore === true && isLoadingMore !== true;
  const dueAt = due ? rows.length : null;
  useEffect(() => {
    if (dueAt !== null) onEndReached?.();
  }, [dueAt, onEndReached]);
}
