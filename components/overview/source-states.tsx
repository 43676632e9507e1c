import Link from "next/link";

import { SourceHealthBadge } from "@/components/log-sources/source-health-badge";
import { sourcePaths } from "@/components/log-sources/source-paths";
import type { OverviewDto } from "@/lib/overview/contract";
import type { HealthState } from "@/lib/log-sources/health-contract";

/** The most alarming first. */
const order: HealthState[] = [
  "NEEDS_ATTENTION",
  "QUIET",
  "DELAYED",
  "SETUP_UNFINISHED",
  "PAUSED",
  "HEALTHY",
];

type Props = { states: NonNullable<OverviewDto["sources"]> };

/** How many log sources are in each state. */
export function SourceStates({ states }: Props) {
  return (
    <section aria-label="Log sources" className="grid content-start gap-3">
      <h2 className="text-base font-semibold">Log sources</h2>
      <ul>
        {order
          .filter((state) => (states[state] ?? 0) > 0)
          .map((state) => (
            <li key={state}>
              <Link
                href={sourcePaths.list}
                prefetch={false}
                className="-mx-2 flex h-8 items-center justify-between gap-3 rounded-md px-2 hover:bg-hover focus-visible:-outline-offset-2"
              >
                <SourceHealthBadge state={state} />
                <span className="text-sm tabular-nums">
                  {states[state]}
                  <span className="sr-only"> log {states[state] === 1 ? "source" : "sources"}</span>
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
