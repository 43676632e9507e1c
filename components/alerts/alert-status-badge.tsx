import { CircleCheck, CircleDot, CircleDotDashed, CircleSlash } from "lucide-react";

import { cn } from "@/components/ui/cn";
import { type AlertStatus, alertStatusTitles, isOpenAlert } from "@/lib/kernel/alert-terms";

const icons = {
  OPEN: CircleDot,
  TRIAGED: CircleDotDashed,
  RESOLVED: CircleCheck,
  CLOSED: CircleSlash,
};

/** A status's shape; its word stands beside it. */
export function StatusIcon({ status }: { status: AlertStatus }) {
  const Icon = icons[status];
  return <Icon aria-hidden="true" className="size-3.5 shrink-0" />;
}

/** A status's shape and word. */
export function AlertStatusBadge({ status }: { status: AlertStatus }) {
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 text-sm whitespace-nowrap",
        isOpenAlert(status) ? "text-ink" : "text-muted",
      )}
    >
      <StatusIcon status={status} />
      {alertStatusTitles[status]}
    </span>
  );
}
