import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { AlertDto } from "@/lib/alerts/contract";

import { AlertStatusBadge } from "./alert-status-badge";

/** An alert in the list of narrow windows. */
export function CompactAlert({ alert }: { alert: AlertDto }) {
  return (
    <span className="grid gap-1">
      <span className="flex items-center justify-between gap-3">
        <SeverityBadge severity={alert.severity} />
        <Time value={alert.openedAt} className="shrink-0 text-xs text-muted" />
      </span>
      <span className="font-medium">{alert.title}</span>
      <span className="flex items-center justify-between gap-3">
        <span className="min-w-0 truncate text-muted">{alert.sourceName ?? "Margay itself"}</span>
        <AlertStatusBadge status={alert.status} />
      </span>
    </span>
  );
}
