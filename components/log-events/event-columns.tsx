import type { DataColumn } from "@/components/data-table/data-column";
import { Time } from "@/components/ui/time";
import type { LogEventDto } from "@/lib/log-events/contract";

import type { EventColumn } from "./column-model";

/** A column of the model as the table draws it. */
export function drawColumn(column: EventColumn, filterable: boolean): DataColumn<LogEventDto> {
  const { id, title, width, fixed, grow, initial, kind, text } = column;
  return {
    id,
    title,
    width,
    fixed,
    grow,
    initial,
    filterable,
    mono: kind === "code" || kind === "ip" || kind === "json",
    align: kind === "number" ? "end" : "start",
    value: column.value ?? text,
    cell: (event) => {
      const shown = text(event);
      return kind === "time" && shown !== null ? <Time value={shown} format="short" /> : shown;
    },
  };
}
