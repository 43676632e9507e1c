"use client";

import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type Header,
} from "@tanstack/react-table";
import { useMemo } from "react";

import type { TableLayout } from "./use-table-layout";

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

/** TanStack holds the columns alone: the virtualiser draws the rows straight from the page's data. */
type NoRow = Record<string, never>;

const noRows: NoRow[] = [];

export type ColumnHeader = Header<typeof features, NoRow>;

/** Order, visibility and widths of the columns over the remembered layout. */
export function useColumnTable<Row>(layout: TableLayout<Row>) {
  const columns = useMemo(
    () =>
      layout.columns.map(({ id, width, minWidth = 60 }) => ({
        id,
        accessorFn: () => null,
        size: width,
        minSize: minWidth,
        maxSize: 1_600,
      })),
    [layout.columns],
  );
  return useTable({
    features,
    columns,
    data: noRows,
    columnResizeMode: "onChange",
    state: {
      columnOrder: layout.order,
      columnVisibility: layout.visibility,
      columnSizing: layout.sizing,
    },
    onColumnSizingChange: (updater) =>
      layout.change({ sizing: typeof updater === "function" ? updater(layout.sizing) : updater }),
  });
}
