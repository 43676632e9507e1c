"use client";

import { ListFilter } from "lucide-react";

import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";

import { columnWidth } from "./column-width";
import type { DataColumn } from "./data-column";

type Props<Row> = {
  id: string;
  row: Row;
  columns: readonly DataColumn<Row>[];
  growing: string | undefined;
  /** Among all rows, the head being the first. */
  rowIndex: number;
  top: number;
  focusable: boolean;
  open: boolean;
  clickable: boolean;
  /** Null where rows cannot be chosen. */
  selected: boolean | null;
  name: string | undefined;
  onSelect: (id: string) => void;
};

/** One row; clicks are heard by the body for all of them. */
export function TableRow<Row>({
  id,
  row,
  columns,
  growing,
  rowIndex,
  top,
  focusable,
  open,
  clickable,
  selected,
  name,
  onSelect,
}: Props<Row>) {
  return (
    <div
      role="row"
      data-row-id={id}
      aria-rowindex={rowIndex}
      aria-current={open || undefined}
      tabIndex={focusable ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      className={cn(
        "group/row absolute top-0 left-0 flex h-(--row) w-full items-center border-b border-line text-sm -outline-offset-2 hover:bg-hover focus-visible:bg-hover",
        clickable && "cursor-pointer",
        (open || selected) && "bg-accent-soft hover:bg-accent-soft focus-visible:bg-accent-soft",
      )}
    >
      {selected === null ? null : (
        <div role="cell" className="w-12 shrink-0 pl-6">
          <Checkbox
            label={name ? `Select ${name}` : "Select row"}
            labelHidden
            checked={selected}
            onChange={() => onSelect(id)}
            tabIndex={-1}
          />
        </div>
      )}
      {columns.map((column) => (
        <Cell key={column.id} row={row} column={column} grows={column.id === growing} />
      ))}
    </div>
  );
}

function Cell<Row>({ row, column, grows }: { row: Row; column: DataColumn<Row>; grows: boolean }) {
  const value = column.value?.(row) ?? null;
  const drawn = column.cell ? column.cell(row) : value;
  return (
    <div
      role="cell"
      data-column-id={column.id}
      style={columnWidth(column.id, grows)}
      className={cn(
        "group/cell relative min-w-0 truncate px-3 first:pl-6",
        column.align === "end" && "text-right",
        column.mono && "font-mono text-xs",
      )}
    >
      {drawn === null || drawn === "" ? <span className="text-faint">–</span> : drawn}
      {value === null || value === "" ? null : (
        <button
          type="button"
          data-cell-action
          aria-label={`${column.title} ${value}: filter or copy`}
          aria-haspopup="menu"
          className="absolute top-1/2 right-1 hidden size-6 -translate-y-1/2 place-items-center rounded-sm border border-line bg-raised text-muted opacity-0 group-focus-within/row:grid group-hover/cell:grid group-hover/cell:opacity-100 hover:text-ink focus-visible:opacity-100"
        >
          <ListFilter aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </div>
  );
}
