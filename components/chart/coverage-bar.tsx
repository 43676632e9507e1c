import { cn } from "@/components/ui/cn";

export type CoverageSpan = {
  kind: "read" | "pending" | "gap";
  /** Shares of the bar, 0 to 1. */
  start: number;
  end: number;
  /** Shown on hover: from when to when, and why. */
  text: string;
};

const looks: Record<CoverageSpan["kind"], string> = {
  read: "bg-ok-solid",
  pending: "bg-canvas hatched",
  gap: "bg-critical-solid",
};

/** A stretch of time with what was read of it. A short gap is drawn wider than it is, so that it is seen. */
export function CoverageBar({ spans, label }: { spans: readonly CoverageSpan[]; label: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className="relative h-4 w-full overflow-hidden rounded-sm bg-active"
    >
      {spans.map(({ kind, start, end, text }) => (
        <span
          key={`${kind} ${start}`}
          data-tooltip={text}
          className={cn(
            "absolute inset-y-0",
            looks[kind],
            kind !== "read" && "min-w-1 border-x border-canvas bg-clip-padding",
          )}
          style={{ left: `min(${start * 100}%, 100% - 4px)`, width: `${(end - start) * 100}%` }}
        />
      ))}
    </div>
  );
}
