"use client";

import dynamic from "next/dynamic";
import { useCallback, useMemo, useRef } from "react";

import { DataTable } from "@/components/data-table/data-table";
import { InsteadOfRows } from "@/components/data-table/instead-of-rows";
import { NewRowsButton } from "@/components/data-table/new-rows-button";
import { OlderRowsError } from "@/components/data-table/older-rows-error";
import { useTableLayout } from "@/components/data-table/use-table-layout";
import { problemOf } from "@/components/ui/problem-of";
import { ReadError } from "@/components/ui/read-error";
import { useEver } from "@/components/ui/use-ever";
import type { AlertDto } from "@/lib/alerts/contract";

import type { AlertAccess } from "./alert-access";
import { alertColumns } from "./alert-columns";
import { AlertsEmpty } from "./alerts-empty";
import { AlertsToolbar } from "./alerts-toolbar";
import { CompactAlert } from "./compact-alert";
import { isFilteredUrl, noAlertFilters } from "./search-params";
import { TriageQuestions } from "./triage-questions";
import { useAlertSelection } from "./use-alert-selection";
import { useAlerts } from "./use-alerts";
import { useAlertsUrl } from "./use-alerts-url";
import { useFilterChoices } from "./use-filter-choices";
import { useTriage } from "./use-triage";
import { useTriageKeys } from "./use-triage-keys";

const AlertPanel = dynamic(() => import("./alert-panel").then((module) => module.AlertPanel), {
  ssr: false,
});

const BulkBar = dynamic(() => import("./bulk-bar").then((module) => module.BulkBar), {
  ssr: false,
});

const alertId = (alert: AlertDto) => alert.id;
const alertTitle = (alert: AlertDto) => alert.title;

export function AlertsView({ openedAt, access }: { openedAt: number; access: AlertAccess }) {
  const { url, change, open } = useAlertsUrl();
  const { list, rows, filters, count, fresh, reload, reloads } = useAlerts(url, openedAt);
  const choices = useFilterChoices(access);
  const columns = useMemo(() => alertColumns(choices.allLogTypes), [choices.allLogTypes]);
  const layout = useTableLayout("alerts", columns);
  const panelEver = useEver(url.alert !== null);
  const selection = useAlertSelection({ rows, filters, matching: count });
  const triage = useTriage(selection.clear);

  const active = useRef<string | null>(null);
  const setActive = useCallback((id: string | null) => {
    active.current = id;
  }, []);
  const one = (id: string | null) => rows.filter((row) => row.id === id);
  useTriageKeys(
    triage,
    () => selection.targets ?? { kind: "alerts", alerts: one(url.alert ?? active.current) },
    access.canModify,
  );

  const isFiltered = isFilteredUrl(url);
  const more = () => void list.fetchNextPage({ cancelRefetch: false });
  return (
    <>
      <NewRowsButton noun="alert" count={fresh} more={fresh >= 100} onClick={reload} />
      <AlertsToolbar
        url={url}
        canReadRules={access.canReadRules}
        choices={choices}
        count={count}
        layout={layout}
        onChange={change}
      />
      {list.error && !list.data ? (
        <InsteadOfRows>
          <ReadError problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
        </InsteadOfRows>
      ) : (
        <div className="relative flex min-h-0 flex-1 flex-col">
          <DataTable
            // A list that is read anew begins at its top.
            key={reloads}
            label="Alerts"
            layout={layout}
            rows={rows}
            rowId={alertId}
            rowName={alertTitle}
            status={list.isPending ? "loading" : "ready"}
            hasMore={list.hasNextPage && !list.isFetchNextPageError}
            isLoadingMore={list.isFetchingNextPage}
            onEndReached={more}
            openId={url.alert}
            onOpen={open}
            onActive={setActive}
            selection={
              access.canModify
                ? { selected: selection.selected, onChange: selection.select }
                : undefined
            }
            empty={
              <AlertsEmpty
                isFiltered={isFiltered}
                onClear={() => change(noAlertFilters)}
                onShowAll={() => change({ status: ["ANY"] })}
              />
            }
            renderCompact={(alert) => <CompactAlert alert={alert} />}
            footer={
              list.isFetchNextPageError ? (
                <OlderRowsError
                  title="Older alerts could not be loaded"
                  detail={problemOf(list.error).detail}
                  onRetry={more}
                />
              ) : (
                // So much room that the last row is not hidden by what floats over it.
                <div className="h-20 max-sm:h-36" />
              )
            }
          />
          {selection.targets ? (
            <BulkBar
              targets={selection.targets}
              matching={count}
              triage={triage}
              onSelectMatching={selection.selectMatching}
              onClear={selection.clear}
            />
          ) : null}
        </div>
      )}
      {panelEver ? (
        <AlertPanel
          alertId={url.alert}
          alerts={rows}
          access={access}
          triage={triage}
          onOpen={open}
        />
      ) : null}
      <TriageQuestions triage={triage} access={access} />
    </>
  );
}
