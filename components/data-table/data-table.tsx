"use client";

import dynamic from "next/dynamic";

import { useMediaQuery } from "@/components/theme/use-media-query";
import { LoadingNote } from "@/components/ui/skeleton";

import type { DataTableProps } from "./data-table-props";
import { TableSkeleton } from "./skeleton-rows";

// The tables' code comes while the first page of rows is being asked for; the skeleton has their shape.
const loadGrid = () => import("./table-grid").then((module) => module.TableGrid);
const loadList = () => import("./table-list").then((module) => module.TableList);
const TableGrid = dynamic(loadGrid, {
  ssr: false,
  loading: TableSkeleton,
}) as typeof import("./table-grid").TableGrid;
const TableList = dynamic(loadList, {
  ssr: false,
  loading: TableSkeleton,
}) as typeof import("./table-list").TableList;

/** An endless table: virtualised rows, remembered columns, keys; a list in narrow windows. It fills the flex column that it stands in. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrow = useMediaQuery("(max-width: 639px)");
  return (
    <div className="relative flex min-h-0 flex-1 flex-col border-t border-line">
      {narrow ? <TableList {...props} /> : <TableGrid {...props} />}
      {props.status === "loading" ? <LoadingNote>{`Loading ${props.label}`}</LoadingNote> : null}
    </div>
  );
}
