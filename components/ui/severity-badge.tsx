import { ChevronDown, ChevronsUp, ChevronUp, Equal, Minus } from "lucide-react";

import { type Severity, severityTitles } from "@/lib/kernel/severity";

import { cn } from "./cn";

const looks = {
  CRITICAL: { Icon: ChevronsUp, style: "bg-critical-soft text-critical" },
  HIGH: { Icon: ChevronUp, style: "bg-high-soft text-high" },
  MEDIUM: { Icon: Equal, style: "bg-medium-soft text-medium" },
  LOW: { Icon: ChevronDown, style: "bg-low-soft text-low" },
  INFO: { Icon: Minus, style: "bg-info-soft text-info" },
};

/** A severity's shape, colour and word. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { Icon, style } = looks[severity];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1 rounded-sm py-px pr-1.5 pl-1 text-xs font-medium whitespace-nowrap",
        style,
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {severityTitles[severity]}
    </span>
  );
}
