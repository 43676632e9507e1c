import type { ReactNode } from "react";

import type { FilterRequest } from "./data-column";
import type { TableLayout } from "./use-table-layout";

type Selection = {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
};

export type DataTableProps<Row> = {
  /** The table's accessible name. */
  label: string;
  layout: TableLayout<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** "loading" shows skeleton rows: nothing is known yet. */
  status: "loading" | "ready";
  hasMore?: boolean;
  isLoadingMore?: boolean;
  /** The last rows come near: fetch the next page. */
  onEndReached?: () => void;
  /** How many rows there are in all, where that is known. */
  rowCount?: number;
  /** The row whose panel is open. */
  openId?: string | null;
  onOpen?: (id: string | null) => void;
  /** The row that the keys are on, or null. */
  onActive?: (id: string | null) => void;
  /** A row's name for those who hear the table, where rows can be chosen. */
  rowName?: (row: Row) => string;
  onFilter?: (request: FilterRequest) => void;
  selection?: Selection;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  /** A row as a line of the list that narrow windows show; phrasing content. */
  renderCompact: (row: Row) => ReactNode;
  /** Below the last row, e.g. where the log begins. */
  footer?: ReactNode;
};
