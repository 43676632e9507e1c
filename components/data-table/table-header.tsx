"use client";

import type { KeyboardEvent } from "react";

import { cn } from "@/components/ui/cn";

import { columnWidth } from "./column-width";
import type { DataColumn } from "./data-column";
import type { ColumnHeader } from "./use-column-table";

type Props<Row> = { header: ColumnHeader; column: DataColumn<Row>; grows: boolean };

/** A column's head; its right edge resizes with pointer, touch or arrow keys. */
export function TableHeader<Row>({ header, column, grows }: Props<Row>) {
  const size = Math.round(header.getSize());
  const resize = header.getResizeHandler();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const least = column.minWidth ?? 60;
    header.table.setColumnSizing((sizing) => ({
      ...sizing,
      [column.id]: Math.max(least, size + step),
    }));
  };

  return (
    <div
      role="columnheader"
      style={columnWidth(column.id, grows)}
      className={cn(
        "relative flex h-8 min-w-0 items-center px-3 text-xs first:pl-6 font-medium text-muted",
        column.align === "end" && "justify-end",
      )}
    >
      <span className="truncate">{column.title}</span>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that takes focus is a control */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of ${column.title}`}
        aria-valuenow={size}
        aria-valuemin={column.minWidth ?? 60}
        aria-valuemax={1600}
        aria-valuetext={`${size} pixels`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseDown={resize}
        onTouchStart={resize}
        onDoubleClick={() => header.column.resetSize()}
        className="absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none select-none after:absolute after:inset-y-2 after:right-0 after:w-px after:bg-line hover:after:bg-accent focus-visible:-outline-offset-2"
      />
    </div>
  );
}
