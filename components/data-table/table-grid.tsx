"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type CSSProperties, type MouseEvent } from "react";

import { usePreferences } from "@/components/theme/preferences-provider";

import { CellMenu, type CellTarget } from "./cell-menu";
import { columnVariable } from "./column-width";
import type { DataTableProps } from "./data-table-props";
import { SkeletonRow, SkeletonRows } from "./skeleton-rows";
import { TableHeader } from "./table-header";
import { TableRow } from "./table-row";
import { toggleSelected } from "./toggle-selected";
import { useColumnTable } from "./use-column-table";
import { useEndReached } from "./use-end-reached";
import { useRowKeys } from "./use-row-keys";

const headHeight = 32;
const rowHeights = { compact: 32, comfortable: 40 };

/** The table of wide windows. */
export function TableGrid<Row>(props: DataTableProps<Row>) {
  const { label, layout, rows, rowId, status, hasMore = false, openId = null, onOpen, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ target: CellTarget; open: boolean } | null>(null);
  const table = useColumnTable(layout);
  const rowHeight = rowHeights[usePreferences().density];

  const virtualizer = useVirtualizer({
    count: rows.length + (hasMore ? 3 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    overscan: 12,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  useEndReached(props, items.at(-1)?.index);

  const { activeId, setActiveId } = useRowKeys({
    ...props,
    container: scroller,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  });

  const shown = table.getVisibleLeafColumns().flatMap(({ id }) => layout.columns.find((column) => column.id === id) ?? []);
  const growing = (shown.find((column) => column.grow) ?? shown.at(-1))?.id;
  const widths = Object.fromEntries(
    table.getVisibleLeafColumns().map((column) => [columnVariable(column.id), `${column.getSize()}px`]),
  ) as CSSProperties;
  const width = table.getTotalSize() + (selection ? 48 : 0);
  const tabStop = activeId !== null && rows.some((row) => rowId(row) === activeId) ? activeId : rows[0] && rowId(rows[0]);

  const select = (id: string) => selection?.onChange(toggleSelected(selection.selected, id));

  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
    const row = rows.find((one) => rowId(one) === id);
    if (!row || id === undefined) return;
    setActiveId(id);
    const cell = target.closest<HTMLElement>("[data-column-id]");
    const column = shown.find((one) => one.id === cell?.dataset.columnId);
    const value = column?.value?.(row);
    if (target.closest("[data-cell-action]") && cell && column && value) {
      const { id: columnId, title, filterable = false } = column;
      return setMenu({ target: { cell, columnId, title, value, filterable }, open: true });
    }
    // A press on a control, or the end of marking text, is not meant for the row.
    if (target.closest("a, button, input, label") || window.getSelection()?.type === "Range") return;
    onOpen?.(id);
  };

  if (!layout.ready || status === "loading") {
    return (
      <>
        <div className="h-8 shrink-0 border-b border-line bg-subtle" />
        <SkeletonRows />
      </>
    );
  }
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto overscroll-contain" style={{ scrollPaddingTop: headHeight }}>
      <div
        role="table"
        aria-label={label}
        aria-rowcount={props.rowCount === undefined ? -1 : props.rowCount + 1}
        aria-busy={props.isLoadingMore || undefined}
        style={{ ...widths, minWidth: width }}
      >
        <div role="rowgroup" className="sticky top-0 z-2 border-b border-line bg-subtle">
          <div role="row" aria-rowindex={1} className="flex">
            {selection ? (
              <div role="columnheader" className="w-12 shrink-0">
                <span className="sr-only">Selected</span>
              </div>
            ) : null}
            {table.getHeaderGroups()[0]?.headers.map((header) => {
              const column = shown.find((one) => one.id === header.column.id);
              return column ? (
                <TableHeader key={header.id} header={header} column={column} grows={column.id === growing} />
              ) : null;
            })}
          </div>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- one listener for all rows; the keys are in useRowKeys */}
        <div role="rowgroup" onClick={onClick} className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) {
              return (
                <div key={item.key} aria-hidden="true" className="absolute w-full" style={{ top: item.start }}>
                  <SkeletonRow />
                </div>
              );
            }
            const id = rowId(row);
            return (
              <TableRow
                key={id}
                id={id}
                row={row}
                columns={shown}
                growing={growing}
                rowIndex={item.index + 2}
                top={item.start}
                focusable={id === tabStop}
                open={id === openId}
                clickable={onOpen !== undefined}
                selected={selection ? selection.selected.has(id) : null}
                onSelect={select}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 ? props.empty : props.footer}
      {menu ? (
        <CellMenu {...menu} onFilter={props.onFilter} onClose={() => setMenu({ ...menu, open: false })} />
      ) : null}
    </div>
  );
}
