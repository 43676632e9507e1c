"use client";

import { useQuery } from "@tanstack/react-query";
import { Maximize2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PreviousNext } from "@/components/ui/previous-next";
import { problemOf } from "@/components/ui/problem-of";
import { ReadError } from "@/components/ui/read-error";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Sheet } from "@/components/ui/sheet";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import type { AlertAccess } from "./alert-access";
import { AlertControls } from "./alert-controls";
import { AlertDetails } from "./alert-details";
import { alertPath } from "./alert-paths";
import { usePendingChanges } from "./use-alert-changes";
import type { Triage } from "./use-triage";

type Props = {
  /** Null closes the panel. */
  alertId: string | null;
  alerts: readonly AlertDto[];
  access: AlertAccess;
  triage: Triage;
  onOpen: (id: string | null) => void;
};

/** One alert in full, kept up to date while it is looked at. */
export function AlertPanel({ alertId, alerts, access, triage, onOpen }: Props) {
  // What is closing stays drawn while it fades.
  const [shownId, setShownId] = useState(alertId);
  if (alertId !== null && alertId !== shownId) setShownId(alertId);
  const id = alertId ?? shownId ?? "";

  const index = alerts.findIndex((alert) => alert.id === id);
  const detail = useQuery({
    ...alertQueries.detail(id),
    enabled: alertId !== null,
    meta: { errorToast: false },
  });
  const pending = usePendingChanges();
  const read = detail.data ?? alerts[index];
  const alert = read && pending([read])[0];
  const next = index < 0 ? undefined : alerts[index + 1];
  const previous = alerts[index - 1];
  const isGone = detail.error instanceof ApiError && detail.error.status === 404;

  return (
    <Sheet
      open={alertId !== null}
      onOpenChange={(open) => (open ? undefined : onOpen(null))}
      returnFocus={false}
      // Whole, also on phones: it says who and what.
      title={<span className="text-pretty whitespace-normal">{alert?.title ?? "Alert"}</span>}
      description={alert ? <SeverityBadge severity={alert.severity} /> : undefined}
      actions={
        <>
          <PreviousNext noun="alert" previous={previous} next={next} onOpen={onOpen} />
          <ButtonLink
            href={alertPath(id)}
            variant="ghost"
            size="icon"
            aria-label="Open as a page"
            data-tooltip="Open as a page"
          >
            <Maximize2 aria-hidden="true" />
          </ButtonLink>
        </>
      }
    >
      {alert ? (
        <div key={alert.id} className="grid grid-cols-1 gap-5">
          <AlertControls alert={alert} triage={triage} canModify={access.canModify} />
          <AlertDetails alert={alert} access={access} />
        </div>
      ) : isGone ? (
        <EmptyState
          title="This alert cannot be found"
          action={<Button onClick={() => onOpen(null)}>Close</Button>}
        >
          {detail.error?.message}
        </EmptyState>
      ) : detail.error ? (
        <ReadError problem={problemOf(detail.error)} onRetry={() => void detail.refetch()} />
      ) : (
        <div className="grid gap-3">
          <LoadingNote>Loading alert</LoadingNote>
          <Skeleton className="h-10" />
          <Skeleton className="h-40" />
        </div>
      )}
    </Sheet>
  );
}
