"use client";

import { useState } from "react";

import type { AlertCountDto, AlertDto, AlertFilters } from "@/lib/alerts/contract";

import type { Targets } from "./use-triage";

const nobody: ReadonlySet<string> = new Set();

type Given = {
  rows: readonly AlertDto[];
  filters: AlertFilters;
  matching: AlertCountDto | undefined;
};

/** Which alerts are chosen: some of the loaded ones, or all that match. Other filters begin with none. */
export function useAlertSelection({ rows, filters, matching }: Given) {
  const [kept, setKept] = useState<{ filters: AlertFilters; ids: ReadonlySet<string> }>({
    filters,
    ids: nobody,
  });
  const [everything, setEverything] = useState<{ filters: AlertFilters; at: string } | null>(null);
  const ids = kept.filters === filters ? kept.ids : nobody;
  const isEverything = everything?.filters === filters;

  const select = (next: ReadonlySet<string>) => {
    setEverything(null);
    setKept({ filters, ids: next });
  };
  const clear = () => select(nobody);

  const chosen = rows.filter(({ id }) => ids.has(id));
  const targets: Targets | null =
    isEverything && matching
      ? {
          kind: "matching",
          // What opens from now on was not looked at.
          filters: { ...filters, to: filters.to ?? everything.at },
          ...matching,
        }
      : chosen.length > 0
        ? { kind: "alerts", alerts: chosen }
        : null;

  return {
    targets,
    selected: isEverything ? new Set(rows.map(({ id }) => id)) : ids,
    select,
    clear,
    selectMatching: () => setEverything({ filters, at: new Date().toISOString() }),
  };
}
