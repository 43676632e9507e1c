"use client";

import type { FilterRequest } from "@/components/data-table/data-column";
import { DataTable } from "@/components/data-table/data-table";
import { InsteadOfRows } from "@/components/data-table/instead-of-rows";
import type { TableLayout } from "@/components/data-table/use-table-layout";
import { cn } from "@/components/ui/cn";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { CompactEvent } from "./compact-event";
import { LogsEmpty } from "./logs-empty";
import { isTooSlow, LogsError, OlderEventsError, SearchStopped } from "./logs-error";
import { SearchProgress } from "./search-progress";
import type { LogsUrl } from "./search-params";
import { hasFilters } from "./to-filters";
import type { LogEvents } from "./use-log-events";
import type { LogsUrlChange } from "./use-logs-url";

type Props = {
  url: LogsUrl;
  logs: LogEvents;
  layout: TableLayout<LogEventDto>;
  logTypes: readonly LogTypeDto[];
  sources: readonly LogSourceDto[] | undefined;
  canManageSources: boolean;
  onOpen: (id: string | null) => void;
  onFilter: (request: FilterRequest) => void;
  onChange: (change: LogsUrlChange) => void;
  onClear: () => void;
};

const eventId = (event: LogEventDto) => event.id;

/** The events, or why there are none. */
export function LogsTable({
  url,
  logs,
  layout,
  logTypes,
  sources,
  canManageSources,
  onOpen,
  onFilter,
  onChange,
  onClear,
}: Props) {
  const { list, events } = logs;
  const again = () => void list.refetch();
  if (logs.isStopped)
    return (
      <InsteadOfRows>
        <SearchStopped onRetry={again} />
      </InsteadOfRows>
    );
  if (list.error && (list.data === undefined || list.isPlaceholderData)) {
    const wide = url.from === null && ["7d", "30d", "all"].includes(url.range);
    const narrow = () => onChange({ range: "24h", from: null, to: null });
    return (
      <InsteadOfRows>
        <LogsError
          error={list.error}
          onRetry={again}
          onNarrow={wide && isTooSlow(list.error) ? narrow : undefined}
        />
      </InsteadOfRows>
    );
  }
  const olderFailed = list.isFetchNextPageError;
  // Not in the way of a reload that is under way.
  const older = () => void list.fetchNextPage({ cancelRefetch: false });
  return (
    <div aria-busy={logs.isSearching} className="relative flex min-h-0 flex-1 flex-col">
      {logs.isSearching ? <SearchProgress onCancel={logs.cancel} /> : null}
      <div
        className={cn(
          "flex min-h-0 flex-1 flex-col transition-opacity",
          list.isPlaceholderData && "opacity-60 delay-100",
        )}
      >
        <DataTable
          // A list that was read anew begins at its top.
          key={logs.readAt}
          label="Log events"
          layout={layout}
          rows={events}
          rowId={eventId}
          status={list.isPending ? "loading" : "ready"}
          hasMore={list.hasNextPage && !olderFailed}
          isLoadingMore={list.isFetchingNextPage}
          onEndReached={older}
          openId={url.event}
          onOpen={onOpen}
          onFilter={onFilter}
          empty={
            <LogsEmpty
              filtered={hasFilters(url)}
              sources={sources}
              canManageSources={canManageSources}
              onClear={onClear}
            />
          }
          renderCompact={(event) => (
            <CompactEvent event={event} logType={logTypes.find(({ id }) => id === event.logType)} />
          )}
          footer={
            olderFailed ? (
              <OlderEventsError error={list.error} onRetry={older} />
            ) : list.hasNextPage || list.isPlaceholderData ? null : (
              <p className="px-4 py-3 text-xs text-muted">
                {events.length === 1 ? "1 event" : `${events.length.toLocaleString("en")} events`}.
                There are no older ones
                {hasFilters(url) ? " that match." : "."}
              </p>
            )
          }
        />
      </div>
    </div>
  );
}
