"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";

import type { FilterRequest } from "@/components/data-table/data-column";
import { NewRowsButton } from "@/components/data-table/new-rows-button";
import { useTableLayout } from "@/components/data-table/use-table-layout";
import { useMediaQuery } from "@/components/theme/use-media-query";
import { useEver } from "@/components/ui/use-ever";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceQueries } from "@/lib/log-sources/queries";
import type { LogTypeDto } from "@/lib/log-types/contract";
import { logTypeQueries } from "@/lib/log-types/queries";

import { FilterChips } from "./filter-chips";
import { applyFilterEdit, type FilterEdit } from "./filter-edit";
import { LogsTable } from "./logs-table";
import { LogsToolbar } from "./logs-toolbar";
import { noFilters } from "./to-filters";
import { useEventColumns } from "./use-event-columns";
import { useLogEvents } from "./use-log-events";
import { useLogsUrl, type LogsUrlChange } from "./use-logs-url";

const EventPanel = dynamic(() => import("./event-panel").then((module) => module.EventPanel), {
  ssr: false,
});

const noSources: LogSourceDto[] = [];
const noLogTypes: LogTypeDto[] = [];
const emptyPollMilliseconds = 5_000;

export function LogsView({
  openedAt,
  canManageSources,
}: {
  openedAt: number;
  canManageSources: boolean;
}) {
  const { url, change, open } = useLogsUrl();
  const logs = useLogEvents(url, openedAt);
  const { data: logTypes = noLogTypes } = useQuery({
    ...logTypeQueries.list(),
    select: ({ data }) => data,
  });
  const sourceList = useQuery({
    ...logSourceQueries.list(),
    refetchInterval: logs.isEmpty ? emptyPollMilliseconds : false,
    meta: { errorToast: false },
  });
  const sources = sourceList.data?.data ?? noSources;
  const { model, columns, known, layoutKey } = useEventColumns({
    url,
    first: logs.first,
    sources,
    logTypes,
  });
  const layout = useTableLayout(layoutKey, columns);
  const narrow = useMediaQuery("(max-width: 639px)");
  const panelEver = useEver(url.event !== null);

  const changeFilters = (part: LogsUrlChange) => {
    logs.moveToNow();
    change(part);
  };
  // On phones the panel hides the list that the edit is about.
  const edit = (one: FilterEdit) =>
    changeFilters({ ...applyFilterEdit(url, one, known), ...(narrow ? { event: null } : {}) });
  const filterByCell = ({ columnId, value, mode }: FilterRequest) => {
    const column = model.find(({ id }) => id === columnId);
    const event = logs.events.find((one) => (column?.value ?? column?.text)?.(one) === value);
    if (!column?.filter || !event) return;
    edit({
      field: column.filter,
      value: column.filterValue?.(event) ?? value,
      mode: mode === "for" ? "only" : "out",
    });
  };
  const clear = () => changeFilters(noFilters);

  return (
    <>
      {logs.isSearching || logs.isStopped ? null : (
        <NewRowsButton
          noun="event"
          count={logs.fresh.count}
          more={logs.fresh.more}
          onClick={() => void logs.reload()}
        />
      )}
      <LogsToolbar
        url={url}
        events={logs.events}
        sources={sources}
        logTypes={logTypes}
        layout={layout}
        onChange={changeFilters}
        onEdit={edit}
        onClear={clear}
      />
      <FilterChips url={url} onChange={changeFilters} />
      <LogsTable
        url={url}
        logs={logs}
        layout={layout}
        logTypes={logTypes}
        sources={sourceList.data?.data}
        canManageSources={canManageSources}
        onOpen={open}
        onFilter={filterByCell}
        onChange={changeFilters}
        onClear={clear}
      />
      {panelEver ? (
        <EventPanel
          eventId={url.event}
          events={logs.events}
          logTypes={logTypes}
          onOpen={open}
          onEdit={edit}
        />
      ) : null}
    </>
  );
}
