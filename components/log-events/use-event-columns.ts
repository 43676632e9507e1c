"use client";

import { useMemo } from "react";

import { useZone } from "@/components/theme/preferences-provider";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { logTypeColumns, mixedColumns } from "./column-model";
import { drawColumn } from "./event-columns";
import { canLeaveOut, type KnownValues } from "./filter-edit";
import type { LogsUrl } from "./search-params";
import { viewLogType } from "./view-log-type";

const sampleSize = 20;
const none: LogEventDto[] = [];

type Given = {
  url: LogsUrl;
  first: { data: LogEventDto[] } | undefined;
  sources: readonly LogSourceDto[];
  logTypes: readonly LogTypeDto[];
};

/** The columns of this view, under which name they are remembered, and what can be left out. */
export function useEventColumns({ url, first, sources, logTypes }: Given) {
  const zone = useZone();
  const viewed = logTypes.find(({ id }) => id === viewLogType(url, sources));
  const sample = first?.data ?? none;

  const model = useMemo(() => {
    const columns = viewed
      ? logTypeColumns(viewed, sample.slice(0, sampleSize))
      : mixedColumns(logTypes);
    // One head says the zone for all times; the other times show it on hover.
    return columns.map((column, index) =>
      index === 0 && zone === "UTC" ? { ...column, title: `${column.title} (UTC)` } : column,
    );
  }, [viewed, sample, logTypes, zone]);

  const known = useMemo((): KnownValues => {
    return {
      sourceId: sources.map(({ id }) => id),
      logType: [...new Set(sources.map(({ logType }) => logType))],
    };
  }, [sources]);

  const columns = useMemo(
    () =>
      model.map((column) =>
        drawColumn(column, column.filter !== undefined && canLeaveOut(url, column.filter, known)),
      ),
    [model, url, known],
  );
  return { model, columns, known, layoutKey: `logs.${viewed?.id ?? "mixed"}` };
}
