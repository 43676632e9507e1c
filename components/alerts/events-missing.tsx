import { Button } from "@/components/ui/button";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import type { AlertDto } from "@/lib/alerts/contract";
import { permissionTitles } from "@/lib/kernel/permission";

import type { AlertEvents } from "./use-alert-events";

type Props = { alert: AlertDto; alertEvents: AlertEvents };

/** Why no events are shown; null when there are some. */
export function EventsMissing({ alert, alertEvents: { list, events, isForbidden } }: Props) {
  if (events.length > 0) return null;
  if (alert.eventCount === 0) {
    return (
      <p className="text-sm text-muted">
        {alert.type === "SYSTEM_HEALTH"
          ? "This alert is about Margay or a log source, not about single events."
          : "No event belongs to this alert."}
      </p>
    );
  }
  if (isForbidden) {
    return (
      <p className="text-sm text-muted">
        {eventsInWords(alert.eventCount)} led to this alert. Your role does not include “
        {permissionTitles.DataAnalyticsRead}”, so they are not shown; ask an admin of this Margay
        for it.
      </p>
    );
  }
  if (list.error) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 text-sm text-muted">
        The events could not be read.
        <Button size="sm" onClick={() => void list.refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (list.isPending) {
    return (
      <>
        <LoadingNote>Loading events</LoadingNote>
        <Skeleton className="h-24" />
      </>
    );
  }
  return (
    <p className="text-sm text-muted">
      {eventsInWords(alert.eventCount)} led to this alert. Their retention has ended, so they are no
      longer stored.
    </p>
  );
}

export function eventsInWords(count: number): string {
  return count === 1 ? "1 event" : `${count.toLocaleString("en")} events`;
}
