"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";

import { cn } from "@/components/ui/cn";

import type { DataTableProps } from "./data-table-props";
import { ListChooser } from "./list-chooser";
import { TableSkeleton } from "./skeleton-rows";
import { toggleSelected } from "./toggle-selected";
import { useEndReached } from "./use-end-reached";

const rowStyle = "w-full px-4 py-2.5 text-left text-sm -outline-offset-2 active:bg-hover";

/** The list of narrow windows: each row is one button with what matters most, which opens it, or chooses it while one selects. */
export function TableList<Row>(props: DataTableProps<Row>) {
  const { label, layout, rows, rowId, status, openId = null, onOpen, renderCompact } = props;
  const { selection } = props;
  const [isChoosing, setIsChoosing] = useState(false);
  // What was chosen in a wide window stays chosen in a narrow one.
  const choosing = selection !== undefined && (isChoosing || selection.selected.size > 0);
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
    <>
      {selection ? (
        <ListChooser
          choosing={choosing}
          count={rows.filter((row) => selection.selected.has(rowId(row))).length}
          of={rows.length}
          onChoosing={(next) => {
            setIsChoosing(next);
            if (!next) selection.onChange(new Set());
          }}
          onToggleAll={(all) => {
            setIsChoosing(true);
            selection.onChange(new Set(all ? rows.map(rowId) : []));
          }}
        />
      ) : null}
      <div ref={scroller} className="relative min-h-0 flex-1 overflow-auto overscroll-contain">
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
                {choosing ? (
                  <ChoosableRow
                    selected={selection.selected.has(id)}
                    onToggle={() => {
                      setIsChoosing(true);
                      selection.onChange(toggleSelected(selection.selected, id));
                    }}
                  >
                    {renderCompact(row)}
                  </ChoosableRow>
                ) : (
                  <button
                    type="button"
                    onClick={() => onOpen?.(id)}
                    className={cn("block", rowStyle, id === openId && "bg-accent-soft")}
                  >
                    {renderCompact(row)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        {rows.length === 0 ? props.empty : props.footer}
      </div>
    </>
  );
}

type ChoosableProps = { selected: boolean; onToggle: () => void; children: ReactNode };

function ChoosableRow({ selected, onToggle, children }: ChoosableProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={selected}
      onClick={onToggle}
      className={cn("flex items-start gap-3", rowStyle, selected && "bg-accent-soft")}
    >
      <span
        aria-hidden="true"
        className={cn(
          "mt-1 grid size-4 shrink-0 place-items-center rounded-sm border border-faint bg-canvas",
          selected && "border-accent bg-accent text-accent-fg",
        )}
      >
        {selected ? <Check strokeWidth={3} className="size-3" /> : null}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </button>
  );
}
