"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PreviousNext } from "@/components/ui/previous-next";
import { ReadError } from "@/components/ui/read-error";
import { Sheet } from "@/components/ui/sheet";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { actionInWords } from "@/lib/audit/actions";
import type { AuditEntryDto } from "@/lib/audit/contract";
import { auditQueries } from "@/lib/audit/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import { auditProblem } from "./audit-problem";
import { EntryDetails } from "./entry-details";
import type { AuditUrlChange } from "./use-audit-url";

type Props = {
  /** Null closes the panel. */
  entryId: string | null;
  entries: readonly AuditEntryDto[];
  onOpen: (id: string | null) => void;
  onFilter: (change: AuditUrlChange) => void;
};

/** One entry in full; it is fetched when no loaded row has it. */
export function EntryPanel({ entryId, entries, onOpen, onFilter }: Props) {
  // What is closing stays drawn while it fades.
  const [shownId, setShownId] = useState(entryId);
  if (entryId !== null && entryId !== shownId) setShownId(entryId);
  const id = entryId ?? shownId ?? "";

  const index = entries.findIndex((entry) => entry.id === id);
  const loaded = entries[index];
  const detail = useQuery({
    ...auditQueries.detail(id),
    enabled: loaded === undefined && id !== "",
    meta: { errorToast: false },
  });
  const entry = loaded ?? detail.data;
  const isGone = detail.error instanceof ApiError && detail.error.status === 404;
  const next = index < 0 ? undefined : entries[index + 1];

  return (
    <Sheet
      open={entryId !== null}
      onOpenChange={(open) => (open ? undefined : onOpen(null))}
      returnFocus={false}
      title={entry ? actionInWords(entry.action) : "Entry"}
      description={entry?.actor.name}
      actions={
        <PreviousNext noun="entry" previous={entries[index - 1]} next={next} onOpen={onOpen} />
      }
    >
      {entry ? (
        <EntryDetails key={entry.id} entry={entry} onFilter={onFilter} />
      ) : isGone ? (
        <EmptyState
          title="This entry cannot be found"
          action={<Button onClick={() => onOpen(null)}>Close</Button>}
        >
          {detail.error?.message}
        </EmptyState>
      ) : detail.error ? (
        <ReadError problem={auditProblem(detail.error)} onRetry={() => void detail.refetch()} />
      ) : (
        <div className="grid gap-3">
          <LoadingNote>Loading entry</LoadingNote>
          <Skeleton className="h-10" />
          <Skeleton className="h-40" />
        </div>
      )}
    </Sheet>
  );
}
