"use client";

import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import type { LogEventDto } from "@/lib/log-events/contract";
import Link from "next/link";

import { indicatorPath } from "./alert-paths";
import { AlertSection } from "./alert-section";
import { indicatorsOf } from "./indicators-of";

type Props = { events: readonly LogEventDto[]; canReadLogs: boolean };

/** The values that one goes on searching with; each opens Logs with it. */
export function AlertIndicators({ events, canReadLogs }: Props) {
  const indicators = indicatorsOf(events);
  if (indicators.length === 0) return null;
  return (
    <AlertSection title="Indicators" note={canReadLogs ? "Each opens its events in Logs" : null}>
      <ul className="flex flex-wrap gap-1.5">
        {indicators.map(({ kind, value, count }) => {
          const inside = (
            <>
              <span className="font-normal text-muted">{kind}</span>
              <span className="truncate font-mono text-xs">{value}</span>
              {count > 1 ? (
                <span className="text-xs font-normal text-muted">
                  {count}
                  <span className="sr-only"> events</span>
                </span>
              ) : null}
            </>
          );
          const style = cn(buttonStyle({ size: "sm" }), "max-w-full");
          return (
            <li key={`${kind}:${value}`} className="max-w-full min-w-0">
              {canReadLogs ? (
                <Link href={indicatorPath({ kind, value })} className={style} prefetch={false}>
                  {inside}
                </Link>
              ) : (
                <span className={cn(style, "pointer-events-none")}>{inside}</span>
              )}
            </li>
          );
        })}
      </ul>
    </AlertSection>
  );
}
