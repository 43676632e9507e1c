"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";

import { Time } from "@/components/ui/time";
import { healthQueries } from "@/lib/health/queries";

/** Says on every page that nothing is pulled, since when, and what to do: stuck workers cannot raise an alert. */
export function WorkerBanner() {
  const { data } = useQuery({ ...healthQueries.status(), meta: { errorToast: false } });
  if (!data?.ticks.overdue) return null;
  const { lastAt } = data.ticks;
  return (
    <div
      role="alert"
      className="flex shrink-0 items-start gap-2.5 border-b border-line bg-critical-soft px-4 py-2.5 text-sm sm:px-6"
    >
      <TriangleAlert aria-hidden="true" className="mt-px size-4 shrink-0 text-critical" />
      <p className="text-pretty">
        <span className="font-medium">
          {lastAt ? (
            <>
              Margay has not pulled anything since <Time value={lastAt} format="exact" />.
            </>
          ) : (
            "Margay has not pulled anything yet."
          )}
        </span>{" "}
        Its worker is not running or is stuck; nothing is lost while Slack keeps the events. Look at
        the worker's log and restart it, or start one with{" "}
        <code className="text-xs">npm run start:worker</code>.
      </p>
    </div>
  );
}
