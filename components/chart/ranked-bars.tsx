import Link from "next/link";

export type RankedBar = {
  id: string;
  title: string;
  /** Below the title, e.g. an id. */
  note?: string;
  count: number;
  href: string;
};

type Props = {
  label: string;
  bars: readonly RankedBar[];
  /** What is counted, in the singular, e.g. "alert". */
  noun: string;
};

/** Counts as bars to compare, most first; each leads to what it counts. */
export function RankedBars({ label, bars, noun }: Props) {
  const top = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul aria-label={label} className="grid grid-cols-1 gap-1">
      {bars.map(({ id, title, note, count, href }) => (
        <li key={id}>
          <Link
            href={href}
            prefetch={false}
            className="-mx-2 grid grid-cols-1 gap-1 rounded-md px-2 py-1.5 hover:bg-hover focus-visible:-outline-offset-2"
          >
            <span className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0 truncate">
                {title}
                {note ? <span className="pl-2 text-xs text-muted">{note}</span> : null}
              </span>
              <span className="tabular-nums">
                {count.toLocaleString("en")}
                <span className="sr-only"> {count === 1 ? noun : `${noun}s`}</span>
              </span>
            </span>
            <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-active">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(count / top) * 100}%` }}
              />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
