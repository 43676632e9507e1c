"use client";

import { useQuery } from "@tanstack/react-query";

import { Callout } from "@/components/ui/callout";
import { DialogPopup } from "@/components/ui/dialog-popup";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import type { AlertDto } from "@/lib/alerts/contract";
import { boomerangQueries } from "@/lib/boomerangs/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import { AskForm } from "./ask-form";

type Props = { alert: AlertDto; open: boolean; onOpenChange: (open: boolean) => void };

/** The question to a colleague, or why nobody can be asked. */
export function AskDialog({ alert, open, onOpenChange }: Props) {
  const { data, error } = useQuery({
    ...boomerangQueries.ofAlert(alert.id),
    meta: { errorToast: false },
  });
  const obstacle =
    data?.obstacle ??
    (error && !data ? (error instanceof ApiError ? error.detail : "Reload the page.") : null);
  return (
    <DialogPopup
      open={open}
      onOpenChange={onOpenChange}
      title="Ask a colleague"
      description={alert.title}
      size="md"
    >
      {obstacle ? (
        <Callout tone="warning" title="Nobody can be asked about this alert">
          {obstacle}
        </Callout>
      ) : data ? (
        <AskForm alert={alert} onDone={() => onOpenChange(false)} />
      ) : (
        <div className="grid gap-2">
          <LoadingNote>Loading</LoadingNote>
          <Skeleton className="h-48" />
        </div>
      )}
    </DialogPopup>
  );
}
