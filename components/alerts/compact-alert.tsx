import { cn } from "@/components/ui/cn";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";
import { isOpenAlert } from "@/lib/kernel/alert-terms";

import { AlertStatusBadge } from "./alert-status-badge";

/** An alert in the list of narrow windows. */
export function CompactAlert({ alert }: { alert: AlertDto }) {
  const { status, eventCount, assignee, sourceName, snoozedUntil } = alert;
  const about = [
    sourceName ?? "Margay",
    assignee?.name,
    eventCount > 0
      ? `${eventCount.toLocaleString("en")} ${eventCount === 1 ? "event" : "events"}`
      : null,
    snoozedUntil ? "snoozed" : null,
  ];
  return (
    <span className="grid gap-1">
      <span className="flex items-center justify-between gap-3">
        <SeverityBadge severity={alert.severity} />
        <Time value={alert.lastEventAt ?? alert.openedAt} className="shrink-0 text-xs text-muted" />
      </span>
      <span className={cn("text-pretty", isOpenAlert(status) ? "font-medium" : "text-muted")}>
        {alert.title}
      </span>
      <span className="flex items-center justify-between gap-3">
        <span className="min-w-0 truncate text-muted">{about.filter(Boolean).join(" · ")}</span>
        <AlertStatusBadge status={status} />
      </span>
    </span>
  );
}
