"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";

import { cn } from "@/components/ui/cn";

import type { DataTableProps } from "./data-table-props";
import { TableSkeleton } from "./skeleton-rows";
import { useEndReached } from "./use-end-reached";

/** The list of narrow windows: each row is one button with what matters most. */
export function TableList<Row>(props: DataTableProps<Row>) {
  const { label, layout, rows, rowId, status, openId = null, onOpen, renderCompact } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler is off, as its methods need
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => (rows[index] ? rowId(rows[index]) : index),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  useEndReached(props, items.at(-1)?.index);

  if (!layout.ready || status === "loading") return <TableSkeleton />;
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto overscroll-contain">
      <ul aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const id = rowId(row);
          return (
            <li
              key={id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="absolute top-0 left-0 w-full border-b border-line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <button
                type="button"
                onClick={() => onOpen?.(id)}
                className={cn(
                  "block w-full px-4 py-2.5 text-left text-sm -outline-offset-2 active:bg-hover",
                  id === openId && "bg-accent-soft",
                )}
              >
                {renderCompact(row)}
              </button>
            </li>
          );
        })}
      </ul>
      {rows.length === 0 ? props.empty : props.footer}
    </div>
  );
}
