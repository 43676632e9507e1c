"use client";

import { useQuery } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useState } from "react";

import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { PreviousNext } from "@/components/ui/previous-next";
import { Sheet } from "@/components/ui/sheet";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { LogEventDto } from "@/lib/log-events/contract";
import { logEventQueries } from "@/lib/log-events/queries";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { EventDetails } from "./event-details";
import type { FilterEdit } from "./filter-edit";
import { EventError } from "./logs-error";

export type EventPanelProps = {
  /** Null closes the panel. */
  eventId: string | null;
  events: readonly LogEventDto[];
  logTypes: readonly LogTypeDto[];
  onOpen: (id: string | null) => void;
  onEdit: (edit: FilterEdit) => void;
};

async function copyLink(id: string) {
  if (await copyText(`${window.location.origin}/logs?event=${id}`))
    return toast.success("Link copied");
  toast.error("The browser did not allow copying.", {
    detail: "Copy the address of this page instead.",
  });
}

/** One event in full; it is fetched when no loaded row has it. */
export function EventPanel({ eventId, events, logTypes, onOpen, onEdit }: EventPanelProps) {
  // What is closing stays drawn while it fades.
  const [shownId, setShownId] = useState(eventId);
  if (eventId !== null && eventId !== shownId) setShownId(eventId);
  const id = eventId ?? shownId ?? "";

  const index = events.findIndex((event) => event.id === id);
  const loaded = events[index];
  const detail = useQuery({
    ...logEventQueries.detail(id),
    enabled: loaded === undefined && id !== "",
    meta: { errorToast: false },
  });
  const event = loaded ?? detail.data;
  const logType = logTypes.find((one) => one.id === event?.logType);
  const next = index < 0 ? undefined : events[index + 1];
  const previous = events[index - 1];

  return (
    <Sheet
      open={eventId !== null}
      onOpenChange={(open) => (open ? undefined : onOpen(null))}
      returnFocus={false}
      title={event ? (event.action ?? event.actor ?? logType?.label ?? event.logType) : "Event"}
      description={event ? `${logType?.label ?? event.logType} · ${event.sourceName}` : undefined}
      actions={
        <>
          <PreviousNext noun="event" previous={previous} next={next} onOpen={onOpen} />
          <IconButton label="Copy link" onClick={() => void copyLink(id)}>
            <Link2 aria-hidden="true" />
          </IconButton>
        </>
      }
    >
      {event ? (
        <EventDetails key={event.id} event={event} logType={logType} onEdit={onEdit} />
      ) : detail.error ? (
        <EventError
          error={detail.error}
          onRetry={() => void detail.refetch()}
          onClose={() => onOpen(null)}
        />
      ) : (
        <div className="grid gap-3">
          <LoadingNote>Loading event</LoadingNote>
          <Skeleton className="h-24" />
          <Skeleton className="h-64" />
        </div>
      )}
    </Sheet>
  );
}
