import type { ReactNode } from "react";

type Fact = { term: string; value: ReactNode };

/** Names and values in two columns, one below the other on phones. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-y-3 text-base sm:grid-cols-[minmax(8rem,auto)_1fr] sm:gap-x-8 sm:gap-y-2">
      {facts.map(({ term, value }) => (
        <div key={term} className="grid min-w-0 gap-0.5 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
