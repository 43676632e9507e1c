"use client";

import type { MouseEvent, ReactNode } from "react";

import { cn } from "@/components/ui/cn";

import { SortButton, type SortedColumn } from "./sort-button";
import { opensRow, useRowLinks } from "./use-row-links";

type TableProps = {
  label: string;
  /** What one row is, for whoever hears the keys explained. */
  rowName: string;
  /** Their heads; one that sorts the rows is a button. */
  columns: readonly (string | SortedColumn)[];
  /** The widths where there is room for a table, as a class. */
  className: string;
  children: ReactNode;
};

/** A table of rows that lead somewhere, where there is room for one; below that the same rows stand as a list. */
export function LinkTable({ label, rowName, columns, className, children }: TableProps) {
  const body = useRowLinks<HTMLDivElement>(rowName);
  return (
    <div role="table" aria-label={label} className={cn("text-sm lg:grid lg:gap-x-6", className)}>
      <div role="rowgroup" className="max-lg:sr-only lg:contents">
        <div
          role="row"
          className="h-8 items-center border-b border-line bg-canvas lg:sticky lg:top-0 lg:z-1 lg:col-span-full lg:grid lg:grid-cols-subgrid"
        >
          {columns.map((column) => {
            const { title, direction = null } =
              typeof column === "string" ? { title: column } : column;
            return (
              <span
                key={title}
                role="columnheader"
                aria-sort={direction ?? undefined}
                className="text-xs font-medium whitespace-nowrap text-muted"
              >
                {typeof column === "string" ? title : <SortButton column={column} />}
              </span>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" ref={body} className="lg:contents">
        {children}
      </div>
    </div>
  );
}

type RowProps = {
  /** Absent where the row leads nowhere and has its own controls. */
  onOpen?: () => void;
  /** One line high where there is room for a table. */
  dense?: boolean;
  children: ReactNode;
};

/** A row of a LinkTable: all of it leads on, for the keyboard by the link in its name. */
export function LinkRow({ onOpen, dense = false, children }: RowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard has the link in the name
    <div
      role="row"
      onClick={onOpen && ((event: MouseEvent) => opensRow(event) && onOpen())}
      className={cn(
        "relative grid border-b border-line lg:col-span-full lg:grid-cols-subgrid lg:gap-x-6",
        onOpen && "cursor-pointer hover:bg-hover",
        dense
          ? "grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 py-2.5 lg:min-h-(--row) lg:items-center lg:py-0.5"
          : "grid-cols-[2fr_3fr] gap-x-4 gap-y-2 py-3",
      )}
    >
      {children}
    </div>
  );
}

type CellProps = { label?: string; wide?: boolean; className?: string; children: ReactNode };

/** A cell of a LinkRow; its label stands above it where the columns have no heads. */
export function LinkCell({ label, wide = false, className, children }: CellProps) {
  return (
    <div role="cell" className={cn("min-w-0", wide && "max-lg:col-span-2", className)}>
      {label ? (
        <span aria-hidden="true" className="block text-xs text-faint lg:hidden">
          {label}
        </span>
      ) : null}
      {children}
    </div>
  );
}
