import type { CellTarget } from "./cell-menu";
import type { DataColumn } from "./data-column";

/** What a press in the table's body was meant for; null when it was for nothing of ours. */
export type RowPress =
  | { kind: "cell"; rowId: string; target: CellTarget }
  | { kind: "row"; rowId: string }
  | { kind: "focus"; rowId: string };

type Options<Row> = {
  columns: readonly DataColumn<Row>[];
  findRow: (id: string) => Row | undefined;
};

/** Reads the pressed place: one listener hears all rows, which carry their ids in the markup. */
export function readRowPress<Row>(
  pressed: EventTarget,
  { columns, findRow }: Options<Row>,
): RowPress | null {
  if (!(pressed instanceof Element)) return null;
  const rowId = pressed.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
  const row = rowId === undefined ? undefined : findRow(rowId);
  if (rowId === undefined || row === undefined) return null;

  const cell = pressed.closest<HTMLElement>("[data-column-id]");
  const column = columns.find((one) => one.id === cell?.dataset.columnId);
  const value = column?.value?.(row);
  if (pressed.closest("[data-cell-action]") && cell && column && value) {
    const { id: columnId, title, filterable = false } = column;
    return { kind: "cell", rowId, target: { cell, columnId, title, value, filterable } };
  }
  // A press on a control, or the end of marking text, is not meant for the row.
  const onControl = pressed.closest("a, button, input, label") !== null;
  if (onControl || window.getSelection()?.type === "Range") return { kind: "focus", rowId };
  return { kind: "row", rowId };
}
