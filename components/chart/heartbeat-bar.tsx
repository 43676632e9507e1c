import { cn } from "@/components/ui/cn";

type HeartbeatState = "events" | "empty" | "notPolled" | "failed";

export type HeartbeatCell = {
  state: HeartbeatState;
  /** Shown on hover: when, and what happened. */
  text: string;
};

const looks: Record<HeartbeatState, string> = {
  events: "bg-ok-solid",
  empty: "bg-active",
  notPolled: "hatched",
  failed: "bg-critical-solid",
};

const words: Record<HeartbeatState, string> = {
  events: "with events",
  empty: "polled without events",
  notPolled: "not polled",
  failed: "failed",
};

const states = Object.keys(words) as HeartbeatState[];

type Props = {
  /** The oldest first: 96 quarter hours make a day. */
  cells: readonly HeartbeatCell[];
  /** Which span it is, e.g. "Last 24 hours". */
  label: string;
  size?: "sm" | "md";
};

/** A source's day as a bar per quarter hour; failures are taller than the rest, so that colour is not all that tells. */
export function HeartbeatBar({ cells, label, size = "md" }: Props) {
  const counted = states
    .map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${words[state]}`);
  return (
    <div
      role="img"
      aria-label={`${label}, by quarter hours: ${counted.join(", ") || "nothing yet"}`}
      className={cn("flex w-full items-center gap-px", size === "sm" ? "h-5" : "h-8")}
    >
      {cells.map((cell, index) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
          key={index}
          data-tooltip={cell.text}
          className="flex h-full min-w-0 flex-1 items-center"
        >
          <span
            className={cn(
              "w-full rounded-[1px]",
              cell.state === "failed" ? "h-full" : "h-3/4",
              looks[cell.state],
            )}
          />
        </span>
      ))}
    </div>
  );
}

/** What the heartbeat's looks mean. */
export function HeartbeatLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {states.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={cn("size-2.5 rounded-[1px]", looks[state])} />
          <span className="inline-block first-letter:uppercase">{words[state]}</span>
        </li>
      ))}
    </ul>
  );
}
