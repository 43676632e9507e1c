"use client";

import { Checkbox } from "@/components/ui/checkbox";

import type { DataColumn } from "./data-column";
import { TableHeader } from "./table-header";
import type { ColumnHeader } from "./use-column-table";

type Props<Row> = {
  headers: readonly ColumnHeader[];
  columns: readonly DataColumn<Row>[];
  growing: string | undefined;
  /** How many of the loaded rows are chosen; undefined where rows cannot be. */
  selection: { count: number; of: number; onToggle: (all: boolean) => void } | undefined;
};

/** The line of column heads; it stays while the rows scroll. */
export function TableHead<Row>({ headers, columns, growing, selection }: Props<Row>) {
  return (
    <div role="rowgroup" className="sticky top-0 z-2 border-b border-line bg-subtle">
      <div role="row" aria-rowindex={1} className="flex">
        {selection ? (
          <div role="columnheader" className="flex h-8 w-12 shrink-0 items-center pl-6">
            <Checkbox
              label="Select all that are loaded"
              labelHidden
              disabled={selection.of === 0}
              checked={selection.of > 0 && selection.count === selection.of}
              partly={selection.count > 0 && selection.count < selection.of}
              onChange={(event) => selection.onToggle(event.target.checked)}
              className="-mt-1"
            />
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
