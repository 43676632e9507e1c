"use client";

import dynamic from "next/dynamic";

import { DataTable } from "@/components/data-table/data-table";
import { InsteadOfRows } from "@/components/data-table/instead-of-rows";
import { NewRowsButton } from "@/components/data-table/new-rows-button";
import { OlderRowsError } from "@/components/data-table/older-rows-error";
import { useTableLayout } from "@/components/data-table/use-table-layout";
import { useMediaQuery } from "@/components/theme/use-media-query";
import { ReadError } from "@/components/ui/read-error";
import { useEver } from "@/components/ui/use-ever";
import type { AuditEntryDto } from "@/lib/audit/contract";

import { auditColumns } from "./audit-columns";
import { AuditEmpty } from "./audit-empty";
import { auditProblem } from "./audit-problem";
import { AuditToolbar } from "./audit-toolbar";
import { CompactEntry } from "./compact-entry";
import { isFilteredUrl, noAuditFilters } from "./search-params";
import { useAuditEntries } from "./use-audit-entries";
import { useAuditUrl } from "./use-audit-url";

const EntryPanel = dynamic(() => import("./entry-panel").then((module) => module.EntryPanel), {
  ssr: false,
});

const entryId = (entry: AuditEntryDto) => entry.id;

export function AuditView({ openedAt }: { openedAt: number }) {
  const { url, change, open } = useAuditUrl();
  const { list, rows, filters, fresh, reload, reloads } = useAuditEntries(url, openedAt);
  const layout = useTableLayout("audit-log", auditColumns);
  const narrow = useMediaQuery("(max-width: 639px)");
  const panelEver = useEver(url.entry !== null);
  const more = () => void list.fetchNextPage({ cancelRefetch: false });
  return (
    <>
      <NewRowsButton
        noun="entry"
        plural="entries"
        count={fresh}
        more={fresh >= 100}
        onClick={reload}
      />
      <AuditToolbar url={url} filters={filters} rows={rows} layout={layout} onChange={change} />
      {list.error && !list.data ? (
        <InsteadOfRows>
          <ReadError problem={auditProblem(list.error)} onRetry={() => void list.refetch()} />
        </InsteadOfRows>
      ) : (
        <DataTable
          // A list that is read anew begins at its top.
          key={reloads}
          label="Audit log"
          layout={layout}
          rows={rows}
          rowId={entryId}
          status={list.isPending ? "loading" : "ready"}
          hasMore={list.hasNextPage && !list.isFetchNextPageError}
          isLoadingMore={list.isFetchingNextPage}
          onEndReached={more}
          openId={url.entry}
          onOpen={open}
          empty={
            <AuditEmpty isFiltered={isFilteredUrl(url)} onClear={() => change(noAuditFilters)} />
          }
          renderCompact={(entry) => <CompactEntry entry={entry} />}
          footer={
            list.isFetchNextPageError ? (
              <OlderRowsError
                title="Older entries could not be loaded"
                detail={auditProblem(list.error).detail}
                onRetry={more}
              />
            ) : null
          }
        />
      )}
      {panelEver ? (
        <EntryPanel
          entryId={url.entry}
          entries={rows}
          onOpen={open}
          // On phones the panel hides the list that the filter is about.
          onFilter={(part) => change(narrow ? { ...part, entry: null } : part)}
        />
      ) : null}
    </>
  );
}
