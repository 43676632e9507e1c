"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo } from "react";

import { DataTable } from "@/components/data-table/data-table";
import { NewRowsButton } from "@/components/data-table/new-rows-button";
import { useTableLayout } from "@/components/data-table/use-table-layout";
import { useEver } from "@/components/ui/use-ever";
import type { AlertDto } from "@/lib/alerts/contract";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { alertColumns } from "./alert-columns";
import { AlertsEmpty, AlertsError } from "./alerts-empty";
import { AlertsToolbar, noAlertFilters } from "./alerts-toolbar";
import { CompactAlert } from "./compact-alert";
import { alertsUrlParsers, toAlertFilters } from "./search-params";
import { useAlerts } from "./use-alerts";
import { useAlertsUrl } from "./use-alerts-url";

const AlertPanel = dynamic(() => import("./alert-panel").then((module) => module.AlertPanel), {
  ssr: false,
});

const alertId = (alert: AlertDto) => alert.id;
const noSources: LogSourceDto[] = [];
const usual = String(alertsUrlParsers.status.defaultValue);

export function AlertsView() {
  const { url, change, open } = useAlertsUrl();
  const { status, severity, type, sourceId } = url;
  const filters = useMemo(
    () => toAlertFilters({ status, severity, type, sourceId, alert: null }),
    [status, severity, type, sourceId],
  );
  const { list, rows, fresh, reload } = useAlerts(filters);
  const { data: sources = noSources } = useQuery({
    ...logSourceQueries.list(),
    refetchInterval: false,
    select: ({ data }) => data,
    meta: { errorToast: false },
  });
  const layout = useTableLayout("alerts", alertColumns);
  const panelEver = useEver(url.alert !== null);
  const narrowed = severity.length + type.length + sourceId.length > 0;
  const isFiltered = narrowed || String(status) !== usual;

  return (
    <>
      {/* In the heading's line: it neither covers nor moves what one reads. */}
      <div className="relative">
        <div className="absolute right-4 bottom-full mb-3.5 sm:right-6">
          <NewRowsButton noun="alert" count={fresh} onClick={reload} />
        </div>
      </div>
      <AlertsToolbar url={url} sources={sources} isFiltered={isFiltered} onChange={change} />
      {list.error && !list.data ? (
        <div className="min-h-0 flex-1 overflow-auto border-t border-line">
          <AlertsError error={list.error} onRetry={reload} />
        </div>
      ) : (
        <DataTable
          label="Alerts"
          layout={layout}
          rows={rows}
          rowId={alertId}
          status={list.isPending ? "loading" : "ready"}
          hasMore={list.hasNextPage && !list.isFetchNextPageError}
          isLoadingMore={list.isFetchingNextPage}
          onEndReached={() => void list.fetchNextPage({ cancelRefetch: false })}
          openId={url.alert}
          onOpen={open}
          empty={
            <AlertsEmpty
              isFiltered={isFiltered}
              onClear={() => change(noAlertFilters)}
              onShowAll={() => change({ status: ["ANY"] })}
            />
          }
          renderCompact={(alert) => <CompactAlert alert={alert} />}
        />
      )}
      {panelEver ? <AlertPanel alertId={url.alert} alerts={rows} onOpen={open} /> : null}
    </>
  );
}
