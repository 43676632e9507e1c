import { CircleAlert, CircleCheck, CircleDashed, CirclePause, TriangleAlert } from "lucide-react";

import { cn } from "./cn";

export type HealthTone = "ok" | "warning" | "failing" | "paused" | "waiting";

const looks = {
  ok: { Icon: CircleCheck, color: "text-ok" },
  warning: { Icon: TriangleAlert, color: "text-medium" },
  failing: { Icon: CircleAlert, color: "text-critical" },
  paused: { Icon: CirclePause, color: "text-info" },
  waiting: { Icon: CircleDashed, color: "text-info" },
};

/** A state's shape, colour and word; the reason stands beside it, where there is room. */
export function HealthBadge({ tone, children }: { tone: HealthTone; children: string }) {
  const { Icon, color } = looks[tone];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 whitespace-nowrap text-sm font-medium",
        color,
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {children}
    </span>
  );
}
