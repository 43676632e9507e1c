"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";

import { DataTable } from "@/components/data-table/data-table";
import { useTableLayout } from "@/components/data-table/use-table-layout";
import { CompactEvent } from "@/components/log-events/compact-event";
import { logTypeColumns, mixedColumns } from "@/components/log-events/column-model";
import { drawColumn } from "@/components/log-events/event-columns";
import type { FilterEdit } from "@/components/log-events/filter-edit";
import { useZone } from "@/components/theme/preferences-provider";
import { toast } from "@/components/ui/toast";
import { useEver } from "@/components/ui/use-ever";
import type { AlertDto } from "@/lib/alerts/contract";
import { permissionTitles } from "@/lib/kernel/permission";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { EventsMissing } from "./events-missing";
import { logsPath } from "./logs-path";
import type { AlertEvents } from "./use-alert-events";

const EventPanel = dynamic(
  () => import("@/components/log-events/event-panel").then((module) => module.EventPanel),
  { ssr: false },
);

const eventId = (event: LogEventDto) => event.id;
const sampleSize = 20;

type Props = {
  alert: AlertDto;
  alertEvents: AlertEvents;
  logTypes: readonly LogTypeDto[];
  canReadLogs: boolean;
};

/** The alert's events as Logs shows them: the same columns, keys and panel. */
export function AlertEventTable({ alert, alertEvents, logTypes, canReadLogs }: Props) {
  const { list, events } = alertEvents;
  const router = useRouter();
  const zone = useZone();
  const [openId, setOpenId] = useQueryState(
    "event",
    parseAsString.withOptions({ history: "push" }),
  );
  const panelEver = useEver(openId !== null);
  const own = logTypes.find(({ id }) => id === alert.logType);
  const columns = useMemo(() => {
    const model = own ? logTypeColumns(own, events.slice(0, sampleSize)) : mixedColumns(logTypes);
    return model.map((column, index) =>
      drawColumn(
        index === 0 && zone === "UTC" ? { ...column, title: `${column.title} (UTC)` } : column,
        false,
      ),
    );
  }, [own, events, logTypes, zone]);
  const layout = useTableLayout(`logs.${own?.id ?? "mixed"}`, columns);
  const open = (id: string | null) =>
    void setOpenId(id, { history: openId === null ? "push" : "replace" });
  const edit = ({ field, value, mode }: FilterEdit) => {
    if (canReadLogs) return router.push(logsPath(field, value, mode));
    toast.info(`Your role does not include “${permissionTitles.DataAnalyticsRead}”`, {
      detail: "Logs can be searched by whoever has it. Ask an admin of this Margay for it.",
    });
  };

  return (
    <>
      {events.length === 0 ? (
        <EventsMissing alert={alert} alertEvents={alertEvents} />
      ) : (
        // As high as its rows, up to a screen's half.
        <div
          className="flex max-h-[min(60dvh,40rem)] flex-col border-b border-line"
          style={{ height: `calc(${events.length} * var(--row) + 3rem)` }}
        >
          <DataTable
            label="Events of this alert"
            layout={layout}
            rows={events}
            rowId={eventId}
            status="ready"
            rowCount={list.hasNextPage ? undefined : events.length}
            hasMore={list.hasNextPage && !list.isFetchNextPageError}
            isLoadingMore={list.isFetchingNextPage}
            onEndReached={() => void list.fetchNextPage({ cancelRefetch: false })}
            openId={openId}
            onOpen={open}
            empty={null}
            renderCompact={(event) => (
              <CompactEvent
                event={event}
                logType={logTypes.find(({ id }) => id === event.logType)}
              />
            )}
          />
        </div>
      )}
      {panelEver ? (
        <EventPanel
          eventId={openId}
          events={events}
          logTypes={logTypes}
          onOpen={open}
          onEdit={edit}
        />
      ) : null}
    </>
  );
}
