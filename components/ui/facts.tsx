import type { ReactNode } from "react";

import { cn } from "./cn";

type Fact = { term: string; value: ReactNode };

type Props = {
  facts: readonly Fact[];
  /** In a column beside the page, where values need the room. */
  narrow?: boolean;
};

/** Names and values in two columns, one below the other on phones. */
export function Facts({ facts, narrow = false }: Props) {
  return (
    <dl
      className={cn(
        "grid gap-y-3 text-base sm:gap-y-2",
        narrow
          ? "sm:grid-cols-[auto_1fr] sm:gap-x-5"
          : "sm:grid-cols-[minmax(8rem,auto)_1fr] sm:gap-x-8",
      )}
    >
      {facts.map(({ term, value }) => (
        <div key={term} className="grid min-w-0 max-sm:gap-0.5 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
