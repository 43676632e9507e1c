import { cn } from "./cn";

type Props = {
  /** What goes on, e.g. "History". */
  label: string;
  /** 0 to 100. */
  percent: number;
  className?: string;
};

/** A share of a whole; the words beside it say of what. */
export function Progress({ label, percent, className }: Props) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={cn("h-1.5 w-full overflow-hidden rounded-full bg-active", className)}
    >
      <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </div>
  );
}
