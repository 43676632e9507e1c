"use client";

import { useMemo, useState } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";

import type { DataColumn } from "./data-column";
import {
  emptyLayout,
  orderColumns,
  parseLayout,
  visibleColumns,
  type StoredLayout,
} from "./stored-layout";

export type TableLayout<Row> = {
  columns: readonly DataColumn<Row>[];
  /** False until the browser's memory was read: until then the table shows its skeleton. */
  ready: boolean;
  order: string[];
  visibility: Record<string, boolean>;
  sizing: Record<string, number>;
  change: (part: Partial<StoredLayout>) => void;
  reset: () => void;
};

const storageKey = (key: string) => `margay.table.${key}`;

function read(key: string): StoredLayout {
  try {
    return parseLayout(localStorage.getItem(storageKey(key)));
  } catch {
    return emptyLayout;
  }
}

function write(key: string, layout: StoredLayout) {
  try {
    localStorage.setItem(storageKey(key), JSON.stringify(layout));
  } catch {
    // Without storage the layout lasts until the reload.
  }
}

/** The columns shown, their order and widths, remembered in this browser under the table's key. */
export function useTableLayout<Row>(
  key: string,
  columns: readonly DataColumn<Row>[],
): TableLayout<Row> {
  const ready = useHydrated();
  const [changed, setChanged] = useState<{ key: string; layout: StoredLayout } | null>(null);
  const kept = useMemo(() => (ready ? read(key) : emptyLayout), [ready, key]);
  const stored = changed?.key === key ? changed.layout : kept;

  return useMemo(() => {
    const store = (layout: StoredLayout) => {
      setChanged({ key, layout });
      write(key, layout);
    };
    return {
      columns,
      ready,
      order: orderColumns(columns, stored.order),
      visibility: visibleColumns(columns, stored.visibility),
      sizing: stored.sizing,
      change: (part) => store({ ...stored, ...part }),
      reset: () => store(emptyLayout),
    };
  }, [columns, ready, stored, key]);
}
