import type { CSSProperties } from "react";

/** The custom property that holds a column's width; one place changes while it is dragged, not every cell. */
export function columnVariable(id: string): string {
  return `--column-${id.replaceAll(/[^\w-]/g, "_")}`;
}

export function columnWidth(id: string, grows: boolean): CSSProperties {
  return { flex: `${grows ? 1 : 0} 0 var(${columnVariable(id)})` };
}
