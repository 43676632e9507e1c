"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type CSSProperties, type MouseEvent } from "react";

import { usePreferences } from "@/components/theme/preferences-provider";

import { CellMenu, type CellTarget } from "./cell-menu";
import { columnVariable } from "./column-width";
import type { DataTableProps } from "./data-table-props";
import { readRowPress } from "./row-press";
import { SkeletonRow, TableSkeleton } from "./skeleton-rows";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { toggleSelected } from "./toggle-selected";
import { useColumnTable } from "./use-column-table";
import { useEndReached } from "./use-end-reached";
import { useRowKeys } from "./use-row-keys";

const headHeight = 32;
const selectionWidth = 48;
const rowHeights = { compact: 32, comfortable: 40 };

/** The table of wide windows. */
export function TableGrid<Row>(props: DataTableProps<Row>) {
  const { label, layout, rows, rowId, hasMore = false, openId = null, onOpen, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ target: CellTarget; open: boolean } | null>(null);
  const table = useColumnTable(layout);
  const rowHeight = rowHeights[usePreferences().density];

  // oxlint-disable-next-line react/incompatible-library -- the compiler is off, as its methods need
  const virtualizer = useVirtualizer({
    count: rows.length + (hasMore ? 3 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    // What can be done with the chosen rows floats over the end.
    scrollPaddingEnd: selection && selection.selected.size > 0 ? 72 : 0,
    overscan: 12,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  useEndReached(props, items.at(-1)?.index);

  const { activeId, setActiveId, steppedTo } = useRowKeys({
    ...props,
    container: scroller,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  });

  if (!layout.ready || props.status === "loading") return <TableSkeleton />;

  const leaves = table.getVisibleLeafColumns();
  const shown = leaves.flatMap(({ id }) => layout.columns.find((column) => column.id === id) ?? []);
  const growing = (shown.find((column) => column.grow) ?? shown.at(-1))?.id;
  const widths = Object.fromEntries(
    leaves.map((column) => [columnVariable(column.id), `${column.getSize()}px`]),
  ) as CSSProperties;
  const findRow = (id: string) => rows.find((row) => rowId(row) === id);
  const isHere = activeId !== null && findRow(activeId) !== undefined;
  const steppedRow = steppedTo === null ? undefined : findRow(steppedTo);
  const tabStop = isHere ? activeId : rows[0] && rowId(rows[0]);

  const onClick = (event: MouseEvent) => {
    const press = readRowPress(event.target, { columns: shown, findRow });
    if (!press) return;
    setActiveId(press.rowId);
    if (press.kind === "cell") setMenu({ target: press.target, open: true });
    if (press.kind === "row") onOpen?.(press.rowId);
  };
  const onSelect = (id: string) => selection?.onChange(toggleSelected(selection.selected, id));

  return (
    <div
      ref={scroller}
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain"
      style={{ scrollPaddingTop: headHeight }}
    >
      <div
        role="table"
        aria-label={label}
        aria-rowcount={props.rowCount === undefined ? -1 : props.rowCount + 1}
        aria-busy={props.isLoadingMore || undefined}
        style={{ ...widths, minWidth: table.getTotalSize() + (selection ? selectionWidth : 0) }}
      >
        <TableHead
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          columns={shown}
          growing={growing}
          selection={
            selection && {
              count: rows.filter((row) => selection.selected.has(rowId(row))).length,
              of: rows.length,
              onToggle: (all) => selection.onChange(new Set(all ? rows.map(rowId) : [])),
            }
          }
        />
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- one listener for all rows; the keys are in useRowKeys */}
        <div
          role="rowgroup"
          onClick={onClick}
          className="relative"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return <ComingRow key={item.key} top={item.start} />;
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
                name={props.rowName?.(row)}
                onSelect={onSelect}
              />
            );
          })}
        </div>
      </div>
      <span role="status" className="sr-only">
        {steppedRow ? props.rowName?.(steppedRow) : null}
      </span>
      {rows.length === 0 ? props.empty : props.footer}
      {menu ? (
        <CellMenu
          {...menu}
          onFilter={props.onFilter}
          onClose={() => setMenu({ ...menu, open: false })}
        />
      ) : null}
    </div>
  );
}

function ComingRow({ top }: { top: number }) {
  return (
    <div aria-hidden="true" className="absolute w-full" style={{ top }}>
      <SkeletonRow />
    </div>
  );
}
