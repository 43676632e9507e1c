"use client";

import type { DataColumn } from "./data-column";
import { TableHeader } from "./table-header";
import type { ColumnHeader } from "./use-column-table";

type Props<Row> = {
  headers: readonly ColumnHeader[];
  columns: readonly DataColumn<Row>[];
  growing: string | undefined;
  selectable: boolean;
};

/** The line of column heads; it stays while the rows scroll. */
export function TableHead<Row>({ headers, columns, growing, selectable }: Props<Row>) {
  return (
    <div role="rowgroup" className="sticky top-0 z-2 border-b border-line bg-subtle">
      <div role="row" aria-rowindex={1} className="flex">
        {selectable ? (
          <div role="columnheader" className="w-12 shrink-0">
            <span className="sr-only">Selected</span>
          </div>
        ) : null}
        {headers.map((header) => {
          const column = columns.find((one) => one.id === header.column.id);
          if (!column) return null;
          return (
            <TableHeader
              key={header.id}
              header={header}
              column={column}
              grows={column.id === growing}
            />
          );
        })}
      </div>
    </div>
  );
}
