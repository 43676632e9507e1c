import { CircleCheck, CircleDot, CircleDotDashed, CircleSlash } from "lucide-react";

import { cn } from "@/components/ui/cn";
import { type AlertStatus, alertStatusTitles } from "@/lib/kernel/alert-terms";

const looks = {
  OPEN: { Icon: CircleDot, style: "text-ink" },
  TRIAGED: { Icon: CircleDotDashed, style: "text-ink" },
  RESOLVED: { Icon: CircleCheck, style: "text-muted" },
  CLOSED: { Icon: CircleSlash, style: "text-muted" },
};

/** A status's shape and word. */
export function AlertStatusBadge({ status }: { status: AlertStatus }) {
  const { Icon, style } = looks[status];
  return (
    <span className={cn("inline-flex items-center gap-1.5 text-sm whitespace-nowrap", style)}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {alertStatusTitles[status]}
    </span>
  );
}
