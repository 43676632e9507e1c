import type { ReactNode } from "react";

/** One column as a page declares it; how it is drawn, hidden, moved and measured is the table's business. */
export type DataColumn<Row> = {
  id: string;
  title: string;
  /** Pixels, until the person drags it. */
  width: number;
  minWidth?: number;
  /** Takes the room that is left; without one the last column does. */
  grow?: boolean;
  align?: "start" | "end";
  /** For ids and addresses. */
  mono?: boolean;
  /** Cannot be hidden. */
  fixed?: boolean;
  /** False hides it until the person chooses it. */
  initial?: boolean;
  /** Offers to filter for and to filter out its values. */
  filterable?: boolean;
  /** What filter and copy act on. */
  value?: (row: Row) => string | null;
  /** What is drawn; without it the value. */
  cell?: (row: Row) => ReactNode;
};

export type FilterRequest = { columnId: string; value: string; mode: "for" | "out" };
