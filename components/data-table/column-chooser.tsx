"use client";

import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";

import { moveColumn } from "./stored-layout";
import type { TableLayout } from "./use-table-layout";

/** Which columns show, and in which order. */
export function ColumnChooser<Row>({ layout }: { layout: TableLayout<Row> }) {
  return (
    <Popover
      label="Columns"
      align="end"
      className="w-72 p-2"
      trigger={(props) => (
        <Button {...props} className="max-sm:hidden">
          <Columns3 aria-hidden="true" />
          Columns
        </Button>
      )}
    >
      <ul>
        {layout.order.map((id) => (
          <ColumnLine key={id} id={id} layout={layout} />
        ))}
      </ul>
      <div className="mt-1 border-t border-line pt-2">
        <Button variant="ghost" size="sm" onClick={layout.reset}>
          Reset columns
        </Button>
      </div>
    </Popover>
  );
}

function ColumnLine<Row>({ id, layout }: { id: string; layout: TableLayout<Row> }) {
  const column = layout.columns.find((one) => one.id === id);
  if (!column) return null;
  const move = (step: -1 | 1) => layout.change({ order: moveColumn(layout.order, id, step) });
  return (
    <li className="group flex h-8 items-center gap-0.5 rounded-sm pl-2 hover:bg-hover">
      <Checkbox
        label={column.title}
        checked={layout.visibility[id] ?? false}
        disabled={column.fixed}
        onChange={(event) =>
          layout.change({ visibility: { ...layout.visibility, [id]: event.target.checked } })
        }
        className="flex-1"
      />
      <IconButton
        label={`Move ${column.title} up`}
        size="iconSm"
        disabled={layout.order[0] === id}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${column.title} down`}
        size="iconSm"
        disabled={layout.order.at(-1) === id}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </li>
  );
}
